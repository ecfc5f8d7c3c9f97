package io.github.callcard.os;

import io.github.callcard.words.Sentence;

/** The names by which users know the key stores; apart from the stores themselves, which make their loggers. */
final class SecretStoreTitle {

    static final Sentence WINDOWS = Sentence.of("the Windows Credential Manager");
    static final Sentence MAC = Sentence.of("the macOS keychain");
    static final Sentence LINUX = Sentence.of("the keyring (Secret Service)");

    private SecretStoreTitle() {}
}
