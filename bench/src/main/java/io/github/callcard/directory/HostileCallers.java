package io.github.callcard.directory;

import io.github.callcard.number.HostileStrings;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Millions of random and hostile caller strings against a directory, in several countries and at several sites: none may
 * fail, none may take a millisecond. Time of the thread alone; a string that seems slow, perhaps because the compiler or
 * the collector worked for it, is asked again, and only what is slow each time is slow by itself.
 */
public final class HostileCallers {

    private static final long SEED = 11;
    private static final int THREADS = 2;
    private static final int WARMING = 50_000;
    private static final long SLOW = 1_000_000;
    private static final int AGAIN = 5;
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private static final List<NumberPlan> PLANS = List.of(
            new NumberPlan("NO"),
            new NumberPlan("DE", SiteRules.NONE.withOutsideLine("0")),
            new NumberPlan("US", SiteRules.NONE.withOutsideLine("9").withAreaCode("650")),
            new NumberPlan("IT", SiteRules.NONE.withPlusMissing(true)),
            new NumberPlan("AR"),
            new NumberPlan("BR"),
            new NumberPlan("RU"),
            NumberPlan.international());

    /** @param slowestRaw with its control characters shown as escapes */
    private record Outcome(long asked, long failed, long seemedSlow, long slow, long total, long slowest, String slowestRaw) {

        Outcome and(Outcome other) {
            boolean slower = other.slowest > slowest;
            return new Outcome(
                    asked + other.asked,
                    failed + other.failed,
                    seemedSlow + other.seemedSlow,
                    slow + other.slow,
                    total + other.total,
                    slower ? other.slowest : slowest,
                    slower ? other.slowestRaw : slowestRaw);
        }
    }

    private HostileCallers() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int strings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Directory directory = SampleRows.directory(SampleRows.of(100_000), PLANS.getFirst());
        List<Directory> directories = PLANS.stream().map(directory::with).toList();
        Outcome all = new Outcome(0, 0, 0, 0, 0, 0, "");
        List<Future<Outcome>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                HostileStrings source = new HostileStrings(SEED + thread);
                parts.add(threads.submit(() -> {
                    ask(directories, source, WARMING);
                    return ask(directories, source, strings / THREADS);
                }));
            }
        }
        for (Future<Outcome> part : parts) {
            all = all.and(part.get());
        }
        System.out.printf(
                Locale.ROOT,
                "%,d hostile strings, seed %d: %d failed; %.1f us on average, the slowest %.0f us; %d seemed to take 1 ms, %d took it%n",
                all.asked,
                SEED,
                all.failed,
                all.total / 1e3 / all.asked,
                all.slowest / 1e3,
                all.seemedSlow,
                all.slow);
        System.out.println("slowest: " + all.slowestRaw);
        if (all.failed > 0 || all.slow > 0) {
            System.exit(1);
        }
    }

    private static Outcome ask(List<Directory> directories, HostileStrings source, int strings) {
        Outcome all = new Outcome(0, 0, 0, 0, 0, 0, "");
        for (int i = 0; i < strings; i++) {
            all = all.and(ask(directories.get(i % directories.size()), source.next()));
        }
        return all;
    }

    private static Outcome ask(Directory directory, String raw) {
        try {
            long first = time(directory, raw);
            long least = first;
            for (int again = 0; again < AGAIN && least > SLOW; again++) {
                least = Math.min(least, time(directory, raw));
            }
            String shown = least > SLOW / 10 ? raw.replaceAll("\\p{C}", "?") : "";
            return new Outcome(1, 0, first > SLOW ? 1 : 0, least > SLOW ? 1 : 0, least, least, shown);
        } catch (RuntimeException e) {
            System.out.println(raw.replaceAll("\\p{C}", "?") + ": " + e);
            return new Outcome(1, 1, 0, 0, 0, 0, "");
        }
    }

    private static long time(Directory directory, String raw) {
        long before = TIME.getCurrentThreadCpuTime();
        directory.match(raw);
        return TIME.getCurrentThreadCpuTime() - before;
    }
}
