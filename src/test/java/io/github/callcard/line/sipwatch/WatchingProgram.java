package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineHealth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** A program that watches one account until it is killed; prints each event, and how its line is as soon as that is known. */
final class WatchingProgram {

    private WatchingProgram() {}

    /**
     * Watches until it is killed.
     *
     * @param args user, server, password, the URN of the installation and, perhaps, the seconds of a registration and a file that
     *     is there once ten minutes were slept: the clock goes on by them, and no timer does
     */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 4 ? Integer.parseInt(args[4]) : SipAccount.DEFAULT_REGISTER_SECONDS;
        SipAccount account = new SipAccount(args[0], null, "cti.test", SipAccounts.proxy(args[1]), null, seconds);
        SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, args[2])), args[3], clock(args));
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

    private static InstantSource clock(String[] args) {
        InstantSource system = InstantSource.system();
        return args.length > 5
                ? () -> Files.exists(Path.of(args[5]))
                        ? system.instant().plus(Duration.ofMinutes(10))
                        : system.instant()
                : system;
    }
}
