package io.github.callcard.journal;

import io.github.callcard.vault.DataOwner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * The place of a journal on disk.
 *
 * @param path of the file; the folder need not exist
 * @param owner whose calls they are; those of anybody else are deleted. Asked at every use until it is known, as the key is
 * @param key 256 bits, from a key store or the environment; empty where there is none
 */
public record JournalPlace(Path path, Supplier<DataOwner> owner, Supplier<Optional<SecretKey>> key) {}
