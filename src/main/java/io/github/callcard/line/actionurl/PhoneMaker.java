package io.github.callcard.line.actionurl;

import static io.github.callcard.line.actionurl.PhoneEvent.ANSWERED;
import static io.github.callcard.line.actionurl.PhoneEvent.DECLINED;
import static io.github.callcard.line.actionurl.PhoneEvent.DND_OFF;
import static io.github.callcard.line.actionurl.PhoneEvent.DND_ON;
import static io.github.callcard.line.actionurl.PhoneEvent.ENDED;
import static io.github.callcard.line.actionurl.PhoneEvent.MISSED;
import static io.github.callcard.line.actionurl.PhoneEvent.OUTGOING;
import static io.github.callcard.line.actionurl.PhoneEvent.RING;

import java.util.ArrayList;
import java.util.List;

/**
 * The makers of desk phones whose action URLs are known, from their own documents: what a field is called, and which
 * variables the phone replaces in it. None of it was confirmed with a real phone yet.
 */
public enum PhoneMaker {
    /** The user wiki of Snom, "Action URL Settings" and "Action URLs/Runtime Variables". */
    SNOM("Snom", "http://") {
        @Override
        List<Field> fields() {
            String call = "number=$remote&name=$display_remote&called=$local&id=$call-id&line=$active_user";
            return List.of(
                    new Field("action_incoming_url", RING, call),
                    new Field("action_outgoing_url", OUTGOING, call),
                    new Field("action_connected_url", ANSWERED, call),
                    new Field("action_disconnected_url", ENDED, call + "&reason=$cancel_reason"),
                    new Field("action_missed_url", MISSED, call + "&reason=$cancel_reason"),
                    new Field("action_dnd_on_url", DND_ON, ""),
                    new Field("action_dnd_off_url", DND_OFF, ""));
        }
    },
    /** The administrator's guides of the T2, T4 and T5 series, "Action URL". */
    YEALINK("Yealink", "http://") {
        @Override
        List<Field> fields() {
            String call = "number=$remote&name=$display_remote&called=$local&id=$call_id&line=$active_user";
            return List.of(
                    new Field("Incoming Call", RING, call),
                    new Field("Outgoing Call", OUTGOING, call),
                    new Field("Established", ANSWERED, call),
                    new Field("Terminated", ENDED, call),
                    new Field("Missed Call", MISSED, call),
                    new Field("Reject Incoming Call", DECLINED, call),
                    new Field("Open DND", DND_ON, ""),
                    new Field("Close DND", DND_OFF, ""));
        }
    },
    /** The administration guides of GXP17xx and GRP26xx; their examples begin with the address. */
    GRANDSTREAM("Grandstream", "") {
        @Override
        List<Field> fields() {
            String call = "number=$remote&name=$display_remote&called=$local&line=$active_user";
            return List.of(
                    new Field("Incoming Call", RING, call),
                    new Field("Outgoing Call", OUTGOING, call),
                    new Field("Established Call", ANSWERED, call),
                    new Field("Terminated Call", ENDED, call),
                    new Field("Missed Call", MISSED, call),
                    new Field("Open DND", DND_ON, ""),
                    new Field("Close DND", DND_OFF, ""));
        }
    },
    /**
     * The administrator guides of the 6700i and 9000i series, "Action URIs", and the XML developer's guide. An address
     * has 128 characters at most. The last state of a call before its end is known, but not whose it was.
     */
    MITEL("Mitel and Aastra", "http://") {
        @Override
        List<Field> fields() {
            String line = "line=$$SIPUSERNAME$$";
            return List.of(
                    new Field("Incoming Call", RING, "number=$$REMOTENUMBER$$&name=$$DISPLAYNAME$$&" + line),
                    new Field("Outgoing Call", OUTGOING, "number=$$REMOTENUMBER$$&" + line),
                    new Field("Connected", ANSWERED, line),
                    new Field("Disconnected", ENDED, line + "&was=$$LINESTATE$$"));
        }
    },
    /** The variables of phones that follow Yealink; Fanvil's own list was not at hand, and fields may have other names. */
    FANVIL("Fanvil", "http://") {
        @Override
        List<Field> fields() {
            String call = "number=$remote&name=$display_remote&called=$local&id=$call_id&line=$active_user";
            return List.of(
                    new Field("Incoming Call", RING, call),
                    new Field("Outgoing Call", OUTGOING, call),
                    new Field("Call Established", ANSWERED, call),
                    new Field("Call Terminated", ENDED, call),
                    new Field("Missed Call", MISSED, call),
                    new Field("DND Enabled", DND_ON, ""),
                    new Field("DND Disabled", DND_OFF, ""));
        }
    },
    /** The Web Application Developer's Guide, "Telephony Notification Events": one address, and XML that says the rest. */
    POLY("Poly and Polycom", "http://") {
        @Override
        List<Field> fields() {
            return List.of();
        }

        @Override
        List<PhoneField> filled(String base) {
            return List.of(
                    new PhoneField("apps.telNotification.URL", base + ReportReader.POLY),
                    new PhoneField("apps.telNotification.callStateChangeEvent", "1"));
        }
    },
    /** A phone whose variables the user has to look up. */
    OTHER("Other phones", "http://") {
        @Override
        List<Field> fields() {
            String call = "number=NUMBER&name=NAME&called=CALLED&id=ID&line=ACCOUNT";
            List<Field> fields = new ArrayList<>();
            fields.add(new Field("a call comes in", RING, call));
            fields.add(new Field("a call goes out", OUTGOING, call));
            fields.add(new Field("it is answered", ANSWERED, call));
            fields.add(new Field("it ends", ENDED, call));
            fields.add(new Field("it was missed", MISSED, call));
            fields.add(new Field("it was rejected", DECLINED, call));
            fields.add(new Field("do not disturb on", DND_ON, ""));
            fields.add(new Field("do not disturb off", DND_OFF, ""));
            return List.copyOf(fields);
        }
    };

    private final String title;
    private final String scheme;

    /** @param parameters what stands behind the question mark, with the maker's variables; may be empty */
    record Field(String name, PhoneEvent event, String parameters) {}

    PhoneMaker(String title, String scheme) {
        this.title = title;
        this.scheme = scheme;
    }

    abstract List<Field> fields();

    /** The maker as people call it. */
    public String title() {
        return title;
    }

    String scheme() {
        return scheme;
    }

    /** @param base everything before the event's name */
    List<PhoneField> filled(String base) {
        return fields().stream()
                .map(field -> new PhoneField(
                        field.name(),
                        base + field.event().path() + (field.parameters().isEmpty() ? "" : "?" + field.parameters())))
                .toList();
    }
}
