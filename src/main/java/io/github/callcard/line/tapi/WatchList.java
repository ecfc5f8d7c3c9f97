package io.github.callcard.line.tapi;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The devices that are watched: the user's picks, or every voice line where they are few. Guarded by
 * {@link WatchedLines}.
 */
final class WatchList {

    /** More voice lines than one user has phones: a server shows everybody's, and they are not to be watched by everybody. */
    static final int MOST_UNPICKED = 8;

    private final TapiSettings settings;
    private final BiFunction<LineId, String, LineWatch> watches;
    private final Map<TapiPick, LineWatch> picked = new LinkedHashMap<>();
    private final Map<String, LineWatch> unpicked = new LinkedHashMap<>();
    private final Map<Integer, FoundDevice> devices = new LinkedHashMap<>();

    /** @param watches makes the watch of a line with this id and name */
    WatchList(TapiSettings settings, BiFunction<LineId, String, LineWatch> watches) {
        this.settings = settings;
        this.watches = watches;
        for (TapiPick pick : settings.picks()) {
            String name = pick.name();
            LineId id = TapiLineIds.of(pick.device());
            picked.put(pick, watches.apply(id, name == null ? pick.device() : name));
        }
    }

    List<LineWatch> all() {
        List<LineWatch> all = new ArrayList<>(picked.values());
        all.addAll(unpicked.values());
        return all;
    }

    List<TapiDevice> devices() {
        return devices.values().stream().map(FoundDevice::device).toList();
    }

    /** The devices that are there for the user to pick from, where too many are there to watch them all. */
    List<TapiDevice> notWatched() {
        return settings.picks().isEmpty() && unpicked.isEmpty() && voiceLines().size() > MOST_UNPICKED
                ? voiceLines().stream().map(FoundDevice::device).toList()
                : List.of();
    }

    /** These are the devices of a new connection. */
    void connected(Collection<FoundDevice> found, Instant now) {
        devices.clear();
        found.forEach(device -> devices.put(device.id(), device));
        assign(now);
    }

    void arrived(FoundDevice device, Instant now) {
        devices.put(device.id(), device);
        assign(now);
    }

    void removed(int id, Instant now) {
        devices.remove(id);
        all().stream().filter(watch -> isDevice(watch, id)).forEach(watch -> watch.removed(now));
    }

    private void assign(Instant now) {
        if (settings.picks().isEmpty()) {
            assignUnpicked();
        } else {
            picked.forEach((pick, watch) -> assign(pick, watch, now));
        }
    }

    private void assign(TapiPick pick, LineWatch watch, Instant now) {
        if (watch.device() != null) {
            return;
        }
        Optional<FoundDevice> best = devices.values().stream()
                .filter(device -> pick.fit(device.device()) > 0)
                .filter(device -> all().stream().noneMatch(other -> isDevice(other, device.id())))
                .max(Comparator.comparingInt((FoundDevice device) -> pick.fit(device.device()))
                        .thenComparing(FoundDevice::id, Comparator.reverseOrder()));
        best.ifPresent(device -> {
            watch.found(device);
            if (pick.name() == null) {
                watch.line().named(device.device().name());
            }
        });
        if (best.isEmpty()) {
            watch.line()
                    .down(
                            State.RECONNECTING,
                            Sentence.of(
                                    "Windows has no telephone line {0} now; check its driver, or pick another one"
                                            + " (callcard lines without \"device\" lists them).",
                                    pick.device()),
                            now);
        }
    }

    private void assignUnpicked() {
        List<FoundDevice> voice = voiceLines();
        if (unpicked.isEmpty() && voice.size() > MOST_UNPICKED) {
            return;
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (FoundDevice device : voice) {
            int ordinal = seen.merge(device.device().pick(), 1, Integer::sum);
            String key = device.device().pick() + (ordinal == 1 ? "" : "/" + ordinal);
            LineWatch watch = unpicked.get(key);
            if (watch == null && unpicked.size() < MOST_UNPICKED) {
                watch = watches.apply(TapiLineIds.of(key), name(device, voice.size()));
                unpicked.put(key, watch);
            }
            if (watch != null && watch.device() == null) {
                watch.found(device);
            }
        }
    }

    private String name(FoundDevice device, int count) {
        String given = settings.name();
        if (given == null) {
            return device.device().name();
        }
        return count == 1 ? given : given + " (" + device.device().name() + ")";
    }

    private List<FoundDevice> voiceLines() {
        return devices.values().stream()
                .filter(device -> device.device().voice())
                .toList();
    }

    private static boolean isDevice(LineWatch watch, int id) {
        FoundDevice device = watch.device();
        return device != null && device.id() == id;
    }
}
