package io.github.callcard.line.tapi;

import io.github.callcard.line.Capability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device as it is known to one connection.
 *
 * @param id its number, valid until the connection ends or the device is removed
 * @param version of TAPI to use with it
 */
record FoundDevice(
        int id, int version, TapiDevice device, int mediaModes, boolean canDial, boolean canAnswer, boolean canHangUp) {

    private static final Logger LOG = LoggerFactory.getLogger(FoundDevice.class);
    private static final int MOST_ADDRESSES = 32;

    /** Empty for a device that no version of TAPI from 1.4 to 2.2 can be spoken with, such as one just removed. */
    static Optional<FoundDevice> read(Telephony telephony, int id) {
        try {
            int version = telephony.negotiate(id);
            DeviceCaps caps = telephony.deviceCaps(id, version);
            List<AddressCaps> addresses = addresses(telephony, id, version, caps.addresses());
            TapiDevice device = new TapiDevice(
                    Integer.toUnsignedLong(caps.permanentId()),
                    caps.name().isEmpty() ? "Line " + (id + 1) : caps.name(),
                    caps.provider(),
                    addresses.stream()
                            .map(AddressCaps::address)
                            .filter(address -> !address.isEmpty())
                            .toList(),
                    caps.carriesVoice());
            return Optional.of(new FoundDevice(
                    id,
                    version,
                    device,
                    caps.mediaModes() & DeviceCaps.VOICE_MODES,
                    caps.canDial() || addresses.stream().anyMatch(AddressCaps::canDial),
                    addresses.stream().anyMatch(AddressCaps::canAnswer),
                    addresses.stream().anyMatch(AddressCaps::canDrop)));
        } catch (TapiException e) {
            LOG.info("device {} of the telephone service cannot be used: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    /** The capabilities of the line when it is open as owner. */
    Set<Capability> capabilities() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        if (canDial) {
            capabilities.add(Capability.DIAL);
        }
        if (canAnswer) {
            capabilities.add(Capability.ANSWER);
        }
        if (canHangUp) {
            capabilities.add(Capability.HANG_UP);
        }
        return capabilities;
    }

    /** For the trace; people's names and numbers in double quotes. */
    String note() {
        return String.format(
                "device %d: permanent id %d, \"%s\" by \"%s\", addresses \"%s\", TAPI %x.%x, media modes %x, %s",
                id,
                device.permanentId(),
                device.name(),
                device.provider(),
                String.join("\" \"", device.addresses()),
                version >> 16,
                version & 0xffff,
                mediaModes,
                capabilities());
    }

    private static List<AddressCaps> addresses(Telephony telephony, int id, int version, int count) {
        List<AddressCaps> addresses = new ArrayList<>();
        for (int address = 0; address < Math.min(Math.max(count, 0), MOST_ADDRESSES); address++) {
            try {
                addresses.add(telephony.addressCaps(id, version, address));
            } catch (TapiException e) {
                LOG.debug("address {} of device {} is not described: {}", address, id, e.getMessage());
            }
        }
        return addresses;
    }
}
