package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.calllist.CallListFault;
import io.github.callcard.line.pbx.SwitchboardApi;
import io.github.callcard.line.pbx.SwitchboardException;
import io.github.callcard.web.EventSocket;
import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.SocketRefusedException;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.web.WebAnswer;
import io.github.callcard.web.WebCall;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interfaces of one Wazo as a user has them: wazo-auth, wazo-calld, wazo-websocketd and wazo-call-logd. Safe to use from any thread. */
final class WazoApi implements SwitchboardApi {

    /** A working day: with the token's end Wazo ends the connection. */
    private static final Duration TOKEN_LASTS = Duration.ofHours(12);

    /** The bytes of an answer: a call has some hundreds. */
    private static final int LONGEST = 512 * 1024;

    /** Calls of a history, the newest ones; some 800 bytes each. */
    private static final int MOST_PAST = 500;

    private static final int LONGEST_HISTORY = 2 * 1024 * 1024;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final WazoSettings settings;
    private final String password;
    private final WebCall web;
    private volatile String token = "";

    /** The user's own id, empty where the sign-in does not tell it. */
    private volatile String user = "";

    WazoApi(WazoSettings settings, String password, TimeLimits limits) {
        this.settings = settings;
        this.password = password;
        this.web = new WebCall(limits, new HttpVersions(), ProxySelector.getDefault());
    }

    @Override
    public void signIn() throws IOException, InterruptedException {
        String credentials = settings.user() + ":" + password;
        WebAnswer answer = web.fetch(
                HttpRequest.newBuilder(settings.base().resolve("api/auth/0.1/token"))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString("{\"expiration\":" + TOKEN_LASTS.toSeconds() + "}"))
                        .build(),
                LONGEST);
        if (answer.status() == UNAUTHORIZED) {
            throw new SwitchboardException(WazoFaults.refused(settings), true);
        }
        JsonNode data = json(answer).path("data");
        String fresh = data.path("token").asString("");
        if (fresh.isEmpty() || fresh.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new NotWazoException();
        }
        token = fresh;
        // Older ones tell it beside the token only.
        user = data.path("metadata")
                .path("pbx_user_uuid")
                .asString(data.path("xivo_user_uuid").asString(""));
    }

    @Override
    public EventSocket listen() throws IOException, InterruptedException {
        URI http = settings.base()
                .resolve("api/websocketd/?version=2&token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        URI address = URI.create(http.toString().replaceFirst("(?i)^http", "ws"));
        try {
            return web.socket(address, Map.of(), LONGEST);
        } catch (SocketRefusedException refusal) {
            throw refusal.status() == UNAUTHORIZED || refusal.status() == FORBIDDEN
                    ? new SwitchboardException(WazoFaults.withoutRights(settings), false)
                    : refusal;
        }
    }

    /** The user's calls. */
    List<WazoCall> calls() throws IOException, InterruptedException {
        List<WazoCall> calls = new ArrayList<>();
        for (JsonNode call : json(allowed(web.fetch(own("").build(), LONGEST))).path("items")) {
            calls.add(WazoCall.of(call));
        }
        return calls;
    }

    /**
     * The user's calls that are over, the newest first.
     *
     * @param from when the earliest began
     * @throws CallListFault where Wazo has no history for this user
     */
    List<WazoRecord> history(Instant from) throws IOException, InterruptedException, CallListFault {
        String query = "?order=start&direction=desc&limit=" + MOST_PAST + "&from="
                + URLEncoder.encode(from.truncatedTo(ChronoUnit.SECONDS).toString(), StandardCharsets.UTF_8);
        WebAnswer answer = web.fetch(
                HttpRequest.newBuilder(settings.base().resolve("api/call-logd/1.0/users/me/cdr" + query))
                        .header("X-Auth-Token", token)
                        .header("Accept", "application/json")
                        .build(),
                LONGEST_HISTORY);
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN || answer.status() == NOT_FOUND) {
            throw CallListFault.lasting(WazoFaults.withoutHistory(settings));
        }
        List<WazoRecord> history = new ArrayList<>();
        for (JsonNode call : json(answer).path("items")) {
            WazoRecord.of(call, user).ifPresent(history::add);
        }
        return history;
    }

    /** Ends a call of the user's; answers whether Wazo does it. */
    boolean hangUp(String id) throws IOException, InterruptedException {
        String place = "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        return allowed(web.fetch(own(place).DELETE().build(), LONGEST)).status() / 100 == 2;
    }

    private HttpRequest.Builder own(String place) {
        return HttpRequest.newBuilder(settings.base().resolve("api/calld/1.0/users/me/calls" + place))
                .header("X-Auth-Token", token);
    }

    private WebAnswer allowed(WebAnswer answer) throws SwitchboardException {
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            throw new SwitchboardException(WazoFaults.withoutRights(settings), false);
        }
        return answer;
    }

    private static JsonNode json(WebAnswer answer) throws IOException {
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new IOException("status " + answer.status());
        }
        if (answer.status() != 200 || answer.tooLong()) {
            throw new NotWazoException();
        }
        try {
            return JsonMapper.shared().readTree(answer.bytes());
        } catch (JacksonException e) {
            throw new NotWazoException();
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
