package io.github.callcard.app.monitor;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines that are watched. Others may take their place while the program runs: what stays the same goes on undisturbed,
 * and what goes is signed off before anything new begins, so that no phone rings into the void. Safe to use from any
 * thread; replaced on one.
 */
final class CurrentLines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentLines.class);

    /** The time that lines may take to sign off; a phone that still rings must not be left to a dead program. */
    private static final Duration SIGN_OFF = Duration.ofSeconds(5);

    private final LineListener listener;

    /** By what they were made from. */
    private volatile Map<LineOrigin, List<LineProvider>> providers;

    /** @param first not started yet */
    CurrentLines(Map<LineOrigin, List<LineProvider>> first, LineListener listener) {
        this.listener = listener;
        this.providers = new LinkedHashMap<>(first);
    }

    /** Completes when every line is ready or has failed. */
    CompletionStage<Void> start() {
        return start(providers.values());
    }

    List<LineProvider> providers() {
        return providers.values().stream().flatMap(List::stream).toList();
    }

    List<Line> lines() {
        return providers().stream()
                .<Line>flatMap(provider -> provider.lines().stream())
                .toList();
    }

    /**
     * Goes over to other lines. Blocks while lines sign off.
     *
     * @param next how to make the lines of each thing they are made from; not used for what is watched already
     * @return completes when every new line is ready or has failed
     */
    CompletionStage<Void> replace(Map<LineOrigin, Supplier<List<LineProvider>>> next) {
        Map<LineOrigin, List<LineProvider>> old = providers;
        Map<LineOrigin, List<LineProvider>> gone = new LinkedHashMap<>(old);
        gone.keySet().removeAll(next.keySet());
        stop(gone.values());
        Map<LineOrigin, List<LineProvider>> now = new LinkedHashMap<>();
        Map<LineOrigin, List<LineProvider>> added = new LinkedHashMap<>();
        next.forEach((key, maker) -> {
            List<LineProvider> same = old.get(key);
            if (same == null) {
                same = maker.get();
                added.put(key, same);
            }
            now.put(key, same);
        });
        providers = now;
        return start(added.values());
    }

    private CompletionStage<Void> start(Collection<List<LineProvider>> which) {
        return CompletableFuture.allOf(which.stream()
                .flatMap(List::stream)
                .map(provider -> provider.start(listener).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    private static void stop(Collection<List<LineProvider>> which) {
        CompletableFuture<?> stopped = CompletableFuture.allOf(which.stream()
                .flatMap(List::stream)
                .map(provider -> provider.stop().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
        try {
            stopped.get(SIGN_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("A line did not sign off within {} s and is left behind.", SIGN_OFF.toSeconds());
        } catch (ExecutionException e) {
            LOG.error("A line could not be stopped.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signs off every line. */
    @Override
    public void close() {
        stop(providers.values());
    }
}
