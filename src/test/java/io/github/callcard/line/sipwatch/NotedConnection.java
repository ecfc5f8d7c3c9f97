package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipParser;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A connection that notes what is sent, as a server would read it. */
final class NotedConnection implements Connection {

    private final Transport transport;
    private final boolean questionsApart;
    private final List<SipMessage> sent = new ArrayList<>();
    private final List<SipRequest> questions = new ArrayList<>();
    private int keepAlives;
    private Runnable onKeepAlive = () -> {};
    private boolean closed;

    /** A connection that notes everything in one list. */
    NotedConnection(Transport transport) {
        this(transport, false);
    }

    /** @param questionsApart whether OPTIONS is noted apart */
    NotedConnection(Transport transport, boolean questionsApart) {
        this.questionsApart = questionsApart;
        this.transport = transport;
    }

    /** The questions whether the server is there since it was last asked; they are not among what was sent. */
    List<SipRequest> takeQuestions() {
        List<SipRequest> taken = List.copyOf(questions);
        questions.clear();
        return taken;
    }

    /** The messages that were sent since the last call. */
    List<SipMessage> takeSent() {
        List<SipMessage> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** The responses that were sent since it was last asked; requests are left to be taken. */
    List<SipResponse> takeAnswers() {
        List<SipResponse> taken = sent.stream()
                .filter(SipResponse.class::isInstance)
                .map(SipResponse.class::cast)
                .toList();
        sent.removeAll(taken);
        return taken;
    }

    /** The one request that was sent since it was last asked. */
    SipRequest takeRequest() {
        return (SipRequest) only(takeSent());
    }

    /** The one response that was sent since it was last asked. */
    SipResponse takeResponse() {
        return (SipResponse) only(takeSent());
    }

    private static SipMessage only(List<SipMessage> messages) {
        if (messages.size() != 1) {
            throw new AssertionError("one message was expected, not " + messages);
        }
        return messages.getFirst();
    }

    /** Runs something when the connection is kept alive next. */
    void whenKeptAlive(Runnable what) {
        onKeepAlive = what;
    }

    int keepAlives() {
        return keepAlives;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void send(byte[] message) {
        try {
            SipMessage parsed = SipParser.parse(message);
            if (questionsApart
                    && parsed instanceof SipRequest request
                    && request.method().equals("OPTIONS")
                    && request.uri().user().isEmpty()) {
                questions.add(request);
            } else {
                sent.add(parsed);
            }
        } catch (MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void keepAlive() {
        keepAlives++;
        onKeepAlive.run();
    }

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress("192.0.2.7", 40_000);
    }

    @Override
    public ServerAddress server() {
        return new ServerAddress("pbx.example.com", new InetSocketAddress("192.0.2.1", 5060), transport);
    }

    @Override
    public boolean isReliable() {
        return transport != Transport.UDP;
    }

    @Override
    public void close() {
        closed = true;
    }
}
