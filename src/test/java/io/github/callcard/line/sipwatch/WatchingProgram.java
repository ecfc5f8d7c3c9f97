package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineHealth;
import java.util.List;
import java.util.stream.Collectors;

/** A program that watches one account until it is killed; prints each event, and how its line is as soon as that is known. */
final class WatchingProgram {

    private WatchingProgram() {}

    /**
     * Watches until it is killed.
     *
     * @param args user, server, password, the URN of the installation and, perhaps, the seconds of a registration
     */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 4 ? Integer.parseInt(args[4]) : SipAccount.DEFAULT_REGISTER_SECONDS;
        SipAccount account = new SipAccount(args[0], null, "cti.test", SipAccounts.proxy(args[1]), null, seconds);
        SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, args[2])), args[3]);
        lines.start(event -> {
                    LineHealth health = lines.lines().getFirst().health();
                    System.out.println(event.getClass().getSimpleName() + " after the changes "
                            + health.changes().stream()
                                    .map(change -> change.state().name())
                                    .collect(Collectors.joining(" ")));
                })
                .toCompletableFuture()
                .get();
        System.out.println("At last " + lines.lines().getFirst().health().state());
        Thread.sleep(Long.MAX_VALUE);
    }
}
