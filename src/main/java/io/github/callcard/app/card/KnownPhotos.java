package io.github.callcard.app.card;

import io.github.callcard.ui.caller.Portrait;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The photos of persons who share a number, kept for a while in memory only. Safe to use from any thread. */
final class KnownPhotos {

    /** @param portrait null for who has none */
    private record Photo(@Nullable Portrait portrait, Instant until) {}

    /** Photos of 144 pixels are 80 KB each. */
    private static final int MOST = 100;

    private final Map<Integer, Photo> photos = new LinkedHashMap<>(16, 0.75f, true);

    /** Counts servers and users: what was asked of the one before is not kept any more. */
    private int epoch;

    /** The epoch that is now, for {@link #keep}. */
    synchronized int epoch() {
        return epoch;
    }

    /** Those of whom it has to be asked whether they have a photo. */
    synchronized List<Integer> missing(List<Integer> personIds, Instant now) {
        return personIds.stream().filter(id -> !isFresh(photos.get(id), now)).toList();
    }

    private static boolean isFresh(@Nullable Photo photo, Instant now) {
        return photo != null && now.isBefore(photo.until());
    }

    /** The photos that are here, by the ids of their persons. */
    synchronized Map<Integer, Portrait> of(List<Integer> personIds) {
        Map<Integer, Portrait> here = new LinkedHashMap<>();
        for (int id : personIds) {
            Photo photo = photos.get(id);
            Portrait portrait = photo == null ? null : photo.portrait();
            if (portrait != null) {
                here.put(id, portrait);
            }
        }
        return here;
    }

    /**
     * Keeps what was fetched.
     *
     * @param asked the persons asked about
     * @param found those of them who have a photo, as SuperOffice sent it
     * @param begun the epoch in which it was asked
     * @return whether it is kept, since nobody else signed in meanwhile
     */
    synchronized boolean keep(List<Integer> asked, Map<Integer, byte[]> found, Instant until, int begun) {
        if (begun != epoch) {
            return false;
        }
        for (int id : asked) {
            byte[] photo = found.get(id);
            photos.put(id, new Photo(photo == null ? null : Portrait.of(photo).orElse(null), until));
        }
        while (photos.size() > MOST) {
            photos.remove(photos.keySet().iterator().next());
        }
        return true;
    }

    /** Another server, another user. */
    synchronized void forget() {
        photos.clear();
        epoch++;
    }
}
