package io.github.callcard.os;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;

/** A process of its own that uses this system's store: {@code read|store|delete NAME}, the secret on standard input. */
public final class SecretStoreProgram {

    private SecretStoreProgram() {}

    public static void main(String[] arguments) throws IOException {
        SecretStore store = SecretStores.of(System.getProperty("os.name"), "Callcard");
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        try {
            switch (arguments[0]) {
                case "read" -> out.println(store.read(arguments[1]).orElse("(none)"));
                case "store" -> store.store(arguments[1], new String(System.in.readAllBytes(), UTF_8));
                case "delete" -> store.delete(arguments[1]);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            out.println("done");
        } catch (SecretStoreException e) {
            out.println(e.sentence());
        }
    }
}
