package io.github.callcard.line.sipwatch;

import io.github.callcard.line.Voicemails;
import io.github.callcard.line.sipwatch.DialogDocuments.Reading;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.MessageSummary;
import io.github.callcard.line.sipwatch.message.SipBody;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's mailbox (RFC 3842). Only what is counted there is told of it. */
final class MailboxNews implements News {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxNews.class);

    private final WatchLine line;

    MailboxNews(WatchLine line) {
        this.line = line;
    }

    @Override
    public void subscribed() {
        // every document tells all of it
    }

    @Override
    public Reading take(SipBody body) {
        if (body.isEmpty()) {
            return Reading.UNDERSTOOD;
        }
        try {
            line.voicemails(Optional.of(voicemails(MessageSummary.parse(body))));
            return Reading.UNDERSTOOD;
        } catch (MalformedMessageException e) {
            LOG.warn("A message summary of {} bytes is left out: {}", body.size(), e.getMessage());
            return Reading.UNREADABLE;
        }
    }

    private static Voicemails voicemails(MessageSummary summary) {
        MessageSummary.Counts voice = summary.voice();
        return voice == null
                ? new Voicemails(summary.isWaiting(), OptionalInt.empty())
                : new Voicemails(voice.unheard() > 0, OptionalInt.of(voice.unheard()));
    }

    /** The last news is kept: messages do not go away with the network. */
    @Override
    public void unknown() {}

    @Override
    public void refused() {
        line.voicemails(Optional.empty());
    }
}
