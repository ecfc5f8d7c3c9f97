package io.github.callcard.line.sipwatch;

import java.util.List;

/** A program that watches one account until it is killed; says how its line is as soon as that is known. */
final class WatchingProgram {

    private WatchingProgram() {}

    /**
     * Watches until it is killed.
     *
     * @param args user, server, password and the URN of the installation
     */
    public static void main(String[] args) throws Exception {
        SipAccount account = SipAccounts.of(args[0], "cti.test", args[1]);
        SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, args[2])), args[3]);
        lines.start(event -> {}).toCompletableFuture().get();
        System.out.println(lines.lines().getFirst().health().state());
        Thread.sleep(Long.MAX_VALUE);
    }
}
