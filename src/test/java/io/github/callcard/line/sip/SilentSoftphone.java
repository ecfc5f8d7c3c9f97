package io.github.callcard.line.sip;

import io.github.callcard.line.LineEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process of its own that watches one account through one missed call; whatever it prints comes from the native side. */
final class SilentSoftphone {

    private SilentSoftphone() {}

    /** The proxy is the one argument; exits with 0 when a call has ended. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        SipLogin login = new SipLogin(SipAccounts.of("1001", "cti.test", arguments[0]), "secret");
        SipLines lines = new SipLines(Optional.empty(), List.of(login));
        lines.start(event -> {
            if (event instanceof LineEvent.Ended) {
                ended.countDown();
            }
        });
        boolean seen = ended.await(2, TimeUnit.MINUTES);
        lines.stop().toCompletableFuture().get(10, TimeUnit.SECONDS);
        System.exit(seen ? 0 : 1);
    }
}
