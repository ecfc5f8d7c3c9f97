package io.github.callcard.superoffice.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.LocalDate;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The phone activities of SuperOffice. Every call blocks, and ends at once when its thread is interrupted. */
public final class Activities {

    private static final String AGENT = "api/v1/Agents/Appointment/";
    private static final RequestPurpose LOG =
            new RequestPurpose(Sentence.of("log calls"), Sentence.of("way to log calls"));
    private static final RequestPurpose LOOK =
            new RequestPurpose(Sentence.of("search activities"), Sentence.of("way to search activities"));

    /** Refusals that SuperOffice gives before it does anything. */
    private static final Set<Kind> BEFORE_ANYTHING =
            Set.of(Kind.REFUSED_SIGN_IN, Kind.REFUSED_CLIENT, Kind.FORBIDDEN, Kind.MOVED, Kind.NOT_FOUND, Kind.PROXY);

    /** Ways to fail before the first byte of a request is sent. */
    private static final Set<Class<?>> BEFORE_SENDING = Set.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class,
            HttpConnectTimeoutException.class,
            SSLHandshakeException.class);

    private final WebApi web;
    private final ActivityKinds kinds;

    public Activities(WebApi web) {
        this.web = web;
        this.kinds = new ActivityKinds(web, System::nanoTime);
    }

    /** Has SuperOffice propose an activity and fills it in; nothing is stored by that. To be called on one thread. */
    public ActivityDraft prepare(PhoneActivity call) throws SuperOfficeException, InterruptedException {
        JsonNode type = JsonMapper.shared().createObjectNode().put("Type", "Phone");
        JsonNode proposed = web.post(AGENT + "CreateDefaultAppointmentEntityByType", type, LOG);
        if (!proposed.isObject()) {
            throw nothing();
        }
        return ActivityDraft.of(proposed, call, kinds.find(call.texts().way()));
    }

    /**
     * Stores an activity.
     *
     * @return its id in SuperOffice
     * @throws SuperOfficeException when it is not known that it is stored; see {@link #isSurelyNotStored}
     */
    public int save(ActivityDraft draft) throws SuperOfficeException, InterruptedException {
        JsonNode saved = web.post(AGENT + "SaveAppointmentEntity", draft.document(), LOG);
        int id = saved.path("AppointmentId").asInt(0);
        if (id <= 0) {
            throw nothing();
        }
        return id;
    }

    /** True when a failure of {@link #save} leaves no doubt: only what came before any processing does. */
    public static boolean isSurelyNotStored(SuperOfficeException failure) {
        return BEFORE_ANYTHING.contains(failure.kind()) || beforeSending(failure);
    }

    private static boolean beforeSending(SuperOfficeException failure) {
        @Nullable Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (BEFORE_SENDING.contains(cause.getClass())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * True when an activity with this marker is stored. The documentation has the column and the operators, but nobody
     * says that the search sees an activity at once: true is certain, false only where the search has found one before.
     *
     * @param day of the call
     */
    public boolean isStored(String marker, LocalDate day) throws SuperOfficeException, InterruptedException {
        // A day more, for the time zones of user and server.
        String filter = "date after '" + day.minusDays(2) + "' and text contains '" + marker + "'";
        JsonNode found = web.get(
                "api/v1/Appointment?$select=appointmentId,text&$filter="
                        + URLEncoder.encode(filter, UTF_8).replace("+", "%20"),
                LOOK);
        if (!found.path("value").isArray()) {
            throw nothing();
        }
        // A server that does not filter as it is asked must not be believed.
        for (JsonNode row : found.path("value")) {
            if (row.path("text").asString("").contains(marker)) {
                return true;
            }
        }
        return false;
    }

    private static SuperOfficeException nothing() {
        return new SuperOfficeException(
                Kind.SERVER_ERROR,
                Sentence.of("SuperOffice sent an empty answer, so something failed there; try again later."));
    }
}
