package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.pbx.asterisk.OwnChannel.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The channels that the user's telephone has at the moment, and the device by which it was seen last. Guarded by its owner. */
final class OwnChannels {

    /** More channels than a telephone has; beyond it the oldest is given up. */
    private static final int MOST = 64;

    private final OwnPhone phone;

    /** By their unique ids, the oldest first. */
    private final Map<String, OwnChannel> channels = new LinkedHashMap<>();

    /** The numbers of calls that were asked for here, by the ids of their channels; the oldest first. */
    private final Map<String, String> dialled = new LinkedHashMap<>();

    private String device = "";

    OwnChannels(OwnPhone phone) {
        this.phone = phone;
    }

    /** A call was asked for, whose channel will have that id. */
    void expect(String channelId, String number) {
        dialled.put(channelId, number);
        dropOldest(dialled);
    }

    /**
     * Takes notice of a new channel, which may be another telephone's.
     *
     * @return the channels that were given up for it
     */
    List<OwnChannel> begin(ManagerMessage event) {
        String id = event.text("Uniqueid");
        if (!phone.has(event.text("Channel")) || id.isEmpty() || channels.containsKey(id)) {
            return List.of();
        }
        OwnChannel channel = new OwnChannel(event);
        @Nullable String number = dialled.remove(id);
        if (number != null) {
            channel.comeFrom(Origin.COMPUTER, number);
        }
        keep(id, channel);
        return dropOldest(channels);
    }

    private void keep(String id, OwnChannel channel) {
        channels.put(id, channel);
        device = OwnPhone.device(channel.name());
    }

    private static <V> List<V> dropOldest(Map<String, V> map) {
        List<V> dropped = new ArrayList<>();
        Iterator<V> oldest = map.values().iterator();
        while (map.size() > MOST) {
            dropped.add(oldest.next());
            oldest.remove();
        }
        return dropped;
    }

    /** The channel of a unique id, null where the telephone has none such. */
    @Nullable
    OwnChannel of(String id) {
        return channels.get(id);
    }

    /** The channel that a message is about. */
    @Nullable
    OwnChannel of(ManagerMessage message) {
        return of(message.text("Uniqueid"));
    }

    Stream<OwnChannel> all() {
        return channels.values().stream();
    }

    /** The channel that is over, null where it was none of the telephone's. */
    @Nullable
    OwnChannel end(ManagerMessage event) {
        return channels.remove(event.text("Uniqueid"));
    }

    void rename(ManagerMessage event) {
        @Nullable OwnChannel channel = of(event);
        if (channel != null && phone.has(event.text("Newname"))) {
            channel.rename(event.text("Newname"));
        }
    }

    /**
     * Everything was looked through: these are the telephone's channels, and no others.
     *
     * @param statuses of all channels of the switchboard
     * @return those of them that are the telephone's
     */
    List<ManagerMessage> become(List<ManagerMessage> statuses) {
        Map<String, OwnChannel> before = Map.copyOf(channels);
        channels.clear();
        List<ManagerMessage> own = new ArrayList<>();
        for (ManagerMessage status : statuses) {
            if (phone.has(status.text("Channel")) && channels.size() < MOST) {
                String id = status.text("Uniqueid");
                @Nullable OwnChannel known = before.get(id);
                OwnChannel channel = known == null ? new OwnChannel(status) : known;
                channel.look(status);
                keep(id, channel);
                own.add(status);
            }
        }
        return own;
    }

    /** True where this is a channel of the telephone that was not heard of by its events. */
    boolean isUnheard(ManagerMessage status) {
        return phone.has(status.text("Channel")) && !channels.containsKey(status.text("Uniqueid"));
    }

    /** The names of the channels that have these ids. */
    List<String> names(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(channels.get(id)))
                .map(OwnChannel::name)
                .toList();
    }

    /** The devices that Asterisk may call to make the telephone ring: the one that it was seen by first. */
    List<String> devices() {
        return Stream.concat(Stream.of(device), phone.devices().stream())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
