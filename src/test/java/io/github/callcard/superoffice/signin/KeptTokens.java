package io.github.callcard.superoffice.signin;

import java.util.Optional;

/** Tokens in memory, as text, so that what is kept is what a key store would keep. */
final class KeptTokens implements TokenStorage {

    private volatile String text = "";

    @Override
    public Optional<Tokens> load() {
        return TokenText.read(text.isEmpty() ? "{}" : text);
    }

    @Override
    public void save(Tokens tokens) {
        text = TokenText.write(tokens);
    }

    @Override
    public void forget() {
        text = "";
    }
}
