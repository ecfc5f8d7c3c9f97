package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.sipwatch.ToldDialog.Ending;
import io.github.callcard.line.sipwatch.ToldDialog.Stage;
import io.github.callcard.line.sipwatch.message.DialogInfo;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.Party;
import io.github.callcard.line.sipwatch.message.SipBody;
import io.github.callcard.line.sipwatch.message.WatchedDialog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents of one subscription after the other, in their order, and what they say of the calls. */
final class DialogDocuments {

    /** The use that could be made of a document. */
    enum Reading {
        UNDERSTOOD,
        /** One before it is missing: everything has to be told anew. */
        INCOMPLETE,
        UNREADABLE
    }

    private static final Logger LOG = LoggerFactory.getLogger(DialogDocuments.class);

    /** A response by which a phone takes or has taken a call. */
    private static final int OK = 200;

    private final Dialogs dialogs;
    private long version = -1;
    private boolean isAllAskedFor;

    DialogDocuments(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** The next document is the first of another subscription. */
    void beginAnew() {
        version = -1;
        isAllAskedFor = false;
        dialogs.beginAnew();
    }

    /** Takes the next document; an empty one where nothing is known of the extension, or nothing new. */
    Reading take(SipBody body) {
        if (body.isEmpty()) {
            if (version < 0) {
                dialogs.takeAll(List.of());
            }
            return Reading.UNDERSTOOD;
        }
        try {
            return take(DialogInfo.parse(body));
        } catch (MalformedMessageException e) {
            LOG.warn("A document of {} bytes is left out: {}", body.size(), e.getMessage());
            return Reading.UNREADABLE;
        }
    }

    /** Takes a document that was fetched: each stands for itself, and an empty one tells that there is no call. */
    Reading takeFetched(SipBody body) {
        version = -1;
        isAllAskedFor = true;
        return take(body);
    }

    private Reading take(DialogInfo document) {
        List<ToldDialog> told =
                document.dialogs().stream().map(DialogDocuments::told).toList();
        if (document.isFull()) {
            isAllAskedFor = false;
            version = document.version();
            dialogs.takeAll(told);
        } else if (document.version() != version + 1 && !isAllAskedFor) {
            isAllAskedFor = true; // once: a server may know partial documents only
            return Reading.INCOMPLETE;
        } else {
            version = document.version();
            told.forEach(dialogs::take);
        }
        return Reading.UNDERSTOOD;
    }

    private static ToldDialog told(WatchedDialog dialog) {
        Stage stage = switch (dialog.state()) {
            case TRYING, PROCEEDING, EARLY -> Stage.RINGING;
            case CONFIRMED -> Stage.TALKING;
            case TERMINATED, UNKNOWN -> Stage.OVER;
        };
        return new ToldDialog(dialog.id(), stage, details(dialog), ending(dialog));
    }

    private static CallDetails details(WatchedDialog dialog) {
        Party other = dialog.remote().party().orElse(null);
        boolean isOutgoing = isOutgoing(dialog, other == null);
        Party own = dialog.local().party().orElse(null);
        @Nullable String called = own == null || own.number().isEmpty() || isOutgoing ? null : own.number();
        return new CallDetails(
                isOutgoing ? Direction.OUTGOING : Direction.INCOMING,
                other == null ? "" : other.number(),
                other == null ? null : other.name(),
                called,
                null,
                dialog.callId());
    }

    /**
     * Asterisk tells direction and caller while it rings, and neither of a call that the extension makes, which is confirmed
     * from its beginning.
     */
    private static boolean isOutgoing(WatchedDialog dialog, boolean isUntold) {
        return dialog.direction() == null
                ? isUntold && dialog.state() == WatchedDialog.State.CONFIRMED
                : dialog.direction() == WatchedDialog.Direction.INITIATOR;
    }

    private static Ending ending(WatchedDialog dialog) {
        WatchedDialog.@Nullable Event event = dialog.event();
        if (event == null) {
            return Ending.UNTOLD;
        }
        return switch (event) {
            case REJECTED -> Ending.REJECTED;
            case ERROR -> Ending.FAILED;
            case REPLACED -> Ending.TAKEN_ELSEWHERE;
            case CANCELLED -> dialog.code() == OK ? Ending.TAKEN_ELSEWHERE : Ending.UNTOLD;
            case LOCAL_BYE, REMOTE_BYE, TIMEOUT, OTHER -> Ending.UNTOLD;
        };
    }
}
