package io.github.callcard.os.attention;

import java.time.Duration;

/** Prints whether its user can be disturbed, each time that this changes, until it is ended. */
public final class AttentionProgram {

    private AttentionProgram() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("ready");
        Attention before = Attention.UNKNOWN;
        try (CurrentAttention attention = new CurrentAttention()) {
            while (true) {
                Attention now = attention.ask().get();
                if (now != before && now != Attention.UNKNOWN) {
                    System.out.println("attention " + now);
                    before = now;
                }
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }
}
