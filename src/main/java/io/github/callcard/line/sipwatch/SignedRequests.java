package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.AuthenticationException;
import io.github.callcard.line.sipwatch.message.CSeq;
import io.github.callcard.line.sipwatch.message.DigestAuthentication;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Sends an account's requests, numbers them, and signs in where the server asks for it. */
final class SignedRequests {

    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_UNAUTHORIZED = 407;

    /** Some proxies ask on the way, the server itself, and each may call a nonce old. */
    private static final int MOST_ATTEMPTS = 6;

    private final Transactions transactions;
    private final DigestAuthentication authentication;
    private long number;

    SignedRequests(Transactions transactions, DigestAuthentication authentication) {
        this.transactions = transactions;
        this.authentication = authentication;
    }

    /**
     * Sends a request that has neither Via nor CSeq yet.
     *
     * @param outcome told once
     */
    void send(SipRequest request, Consumer<Answer> outcome) {
        attempt(numbered(authentication.authorized(request)), 1, outcome);
    }

    /**
     * The same with an INVITE.
     *
     * @param isWanted asked before it is sent once more with a sign-in: an INVITE that was given up meanwhile must not ring
     * @param transaction told each time it is sent
     * @param answers told of every answer
     */
    void invite(
            SipRequest request,
            BooleanSupplier isWanted,
            Consumer<InviteTransaction> transaction,
            Consumer<Answer> answers) {
        invite(numbered(authentication.authorized(request)), 1, isWanted, transaction, answers);
    }

    private void invite(
            SipRequest request,
            int attempt,
            BooleanSupplier isWanted,
            Consumer<InviteTransaction> transaction,
            Consumer<Answer> answers) {
        String from = transactions.address();
        transaction.accept(transactions.invite(
                request,
                response -> outcome(
                        request,
                        from,
                        isWanted.getAsBoolean() ? attempt : MOST_ATTEMPTS,
                        response,
                        answers,
                        signed -> invite(signed, attempt + 1, isWanted, transaction, answers))));
    }

    private void attempt(SipRequest request, int attempt, Consumer<Answer> outcome) {
        String from = transactions.address();
        transactions.send(
                request,
                response -> outcome(
                        request, from, attempt, response, outcome, signed -> attempt(signed, attempt + 1, outcome)));
    }

    private void outcome(
            SipRequest request,
            String from,
            int attempt,
            Optional<SipResponse> response,
            Consumer<Answer> outcome,
            Consumer<SipRequest> again) {
        if (response.isEmpty()) {
            outcome.accept(new Answer.Silence());
        } else if (!isChallenge(response.get()) || attempt == MOST_ATTEMPTS) {
            outcome.accept(new Answer.Response(response.get()));
        } else {
            try {
                SipRequest signed = authentication.answered(request, response.get());
                again.accept(numbered(seenFrom(signed, from)));
            } catch (AuthenticationException e) {
                outcome.accept(new Answer.Refused(e.sentence(), e.isWrongPassword()));
            }
        }
    }

    /** The request with the address under which its challenge has shown that the server sees this side. */
    private SipRequest seenFrom(SipRequest request, String before) {
        String now = transactions.address();
        if (now.equals(before)) {
            return request;
        }
        SipHeaders headers = SipHeaders.NONE;
        for (SipHeaders.Field field : request.headers().fields()) {
            String value = field.name().equals("Contact")
                    ? field.value()
                            .replace("@" + before + ">", "@" + now + ">")
                            .replace("@" + before + ";", "@" + now + ";")
                    : field.value();
            headers = headers.with(field.name(), value);
        }
        return request.withHeaders(headers);
    }

    private static boolean isChallenge(SipResponse response) {
        return response.status() == UNAUTHORIZED || response.status() == PROXY_UNAUTHORIZED;
    }

    private SipRequest numbered(SipRequest request) {
        return request.withHeaders(
                request.headers().replacing("CSeq", new CSeq(++number, request.method()).toString()));
    }

    /** Host and port of this side as the server sees them. */
    String address() {
        return transactions.address();
    }
}
