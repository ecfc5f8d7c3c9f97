package io.github.callcard.line.pbx.threecx;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Call Control API of one 3CX, of which an extension's participants are asked for. A token lasts for an hour; when it is
 * not taken any more another one is fetched, once for a request. Safe to use from any thread.
 */
final class CallControl implements SwitchboardApi {

    /** The bytes of an answer: an extension's participants are some hundreds each. */
    private static final int LONGEST = 512 * 1024;

    private final ThreeCxSettings settings;
    private final String secret;
    private final WebCall web;
    private volatile String token = "";

    CallControl(ThreeCxSettings settings, String secret, TimeLimits limits) {
        this.settings = settings;
        this.secret = secret;
        this.web = new WebCall(limits, new HttpVersions(), ProxySelector.getDefault());
    }

    @Override
    public void signIn() throws IOException, InterruptedException {
        String form = form(
                Map.of("grant_type", "client_credentials", "client_id", settings.clientId(), "client_secret", secret));
        WebAnswer answer = web.fetch(
                HttpRequest.newBuilder(settings.base().resolve("connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                LONGEST);
        if (answer.status() == 400 || answer.status() == 401) {
            throw new SwitchboardException(ThreeCxFaults.refused(settings), true);
        }
        String fresh = json(answer).path("access_token").asString("");
        if (fresh.isEmpty() || fresh.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new NotThreeCxException();
        }
        token = fresh;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public EventSocket listen() throws IOException, InterruptedException {
        URI http = settings.base().resolve("callcontrol/ws");
        URI address = URI.create(http.toString().replaceFirst("(?i)^http", "ws"));
        try {
            return web.socket(address, Map.of("Authorization", "Bearer " + token), LONGEST);
        } catch (SocketRefusedException refusal) {
            throw refusal.status() == 401 || refusal.status() == 403
                    ? new SwitchboardException(ThreeCxFaults.withoutRights(settings), false)
                    : refusal;
        }
    }

    /** The extension's participants. */
    List<Participant> participants() throws IOException, InterruptedException {
        List<Participant> participants = new ArrayList<>();
        WebAnswer answer = ask("participants", "");
        if (answer.status() == 404) {
            throw new SwitchboardException(ThreeCxFaults.withoutRights(settings), false);
        }
        for (JsonNode participant : json(answer)) {
            participants.add(Participant.of(participant));
        }
        return participants;
    }

    /** One of them, empty where it is gone. */
    Optional<Participant> participant(long id) throws IOException, InterruptedException {
        WebAnswer answer = ask("participants/" + id, "");
        return answer.status() == 404 ? Optional.empty() : Optional.of(Participant.of(json(answer)));
    }

    /** Makes the extension call a number; answers whether 3CX does it. */
    boolean makeCall(String number) throws IOException, InterruptedException {
        return isDone(ask("makecall", "{\"destination\":\"" + number + "\",\"timeout\":30}"));
    }

    /** Ends a participant's part in a call; answers whether 3CX does it. */
    boolean drop(String participant) throws IOException, InterruptedException {
        return isDone(ask("participants/" + participant + "/drop", "{}"));
    }

    private static boolean isDone(WebAnswer answer) {
        return answer.status() / 100 == 2;
    }

    /** @param body empty for a question */
    private WebAnswer ask(String what, String body) throws IOException, InterruptedException {
        WebAnswer answer = web.fetch(request(what, body), LONGEST);
        if (answer.status() == 401) {
            signIn();
            answer = web.fetch(request(what, body), LONGEST);
        }
        if (answer.status() == 401 || answer.status() == 403) {
            throw new SwitchboardException(ThreeCxFaults.withoutRights(settings), false);
        }
        return answer;
    }

    private HttpRequest request(String what, String body) {
        URI address = settings.base()
                .resolve("callcontrol/" + URLEncoder.encode(settings.extension(), StandardCharsets.UTF_8) + "/" + what);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        return body.isEmpty()
                ? request.build()
                : request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
    }

    private static JsonNode json(WebAnswer answer) throws IOException {
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new IOException("status " + answer.status());
        }
        if (answer.status() != 200 || answer.tooLong()) {
            throw new NotThreeCxException();
        }
        try {
            return JsonMapper.shared().readTree(answer.bytes());
        } catch (JacksonException e) {
            throw new NotThreeCxException();
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
