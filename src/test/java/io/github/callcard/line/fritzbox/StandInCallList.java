package io.github.callcard.line.fritzbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A FRITZ!Box as far as the list of its calls goes, on loopback, written from AVM's "TR-064 First Steps" and "X_AVM-DE_OnTel" and RFC
 * 2617; it knows nothing of the classes that ask it.
 */
public final class StandInCallList implements AutoCloseable {

    /** The faults that a box, or somebody in its place, can have. */
    public enum Fault {
        NONE,
        /** Each nonce is called old once. */
        STALE_ONCE,
        STALE_ALWAYS,
        WRONG_RIGHTS,
        ERROR,
        ERROR_AT_LIST,
        SILENCE,
        HUGE,
        BOMB,
        ELSEWHERE,
        HALF
    }

    private static final String REALM = "HTTPS Access";
    private static final String SID = "0123456789abcdef";
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

    private final String user;
    private final String password;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger nonces = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    public StandInCallList(String user, String password) throws IOException {
        this.user = user;
        this.password = password;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/upnp/control/x_contact", this::control);
        server.createContext("/calllist.lua", this::list);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void behave(Fault next) {
        fault = next;
    }

    /** The requests so far, those for the list with their parameters. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** How often the list itself was read. */
    public long readings() {
        return requests.stream()
                .filter(request -> request.startsWith("GET /calllist.lua"))
                .count();
    }

    /** Puts a call on top of the list. */
    public void add(int id, int type, String other, String own, int port, String date, String length, String name) {
        boolean outgoing = type == 3 || type == 11;
        calls.addFirst("<Call><Id>" + id + "</Id><Type>" + type + "</Type>"
                + "<Caller>" + (outgoing ? "SIP: " + own : other) + "</Caller>"
                + "<Called>" + (outgoing ? other : "SIP: " + own) + "</Called>"
                + (outgoing ? "<CallerNumber>" + own + "</CallerNumber>" : "<CalledNumber>" + own + "</CalledNumber>")
                + "<Name>" + name + "</Name><Numbertype>sip</Numbertype><Device>Mobilteil</Device><Port>" + port
                + "</Port><Date>" + date + "</Date><Duration>" + length + "</Duration><Count></Count><Path /></Call>");
    }

    void clear() {
        calls.clear();
    }

    private void control(HttpExchange exchange) throws IOException {
        requests.add("POST " + exchange.getRequestURI());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String action = String.valueOf(exchange.getRequestHeaders().getFirst("SOAPAction"));
        if (fault == Fault.SILENCE) {
            await();
            return;
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean isRight = authorization != null
                && isRight(authorization, exchange.getRequestURI().toString());
        boolean stale = isRight && (fault == Fault.STALE_ALWAYS || (fault == Fault.STALE_ONCE && nonces.get() == 1));
        if (!isRight || stale) {
            exchange.getResponseHeaders()
                    .add(
                            "WWW-Authenticate",
                            "Digest realm=\"" + REALM + "\",nonce=\"" + nonces.incrementAndGet()
                                    + "F00D\",algorithm=MD5,qop=\"auth\"" + (stale ? ",stale=true" : ""));
            answer(exchange, 401, "");
        } else if (fault == Fault.WRONG_RIGHTS) {
            answer(exchange, 403, "");
        } else if (fault == Fault.ERROR
                || !action.contains("urn:dslforum-org:service:X_AVM-DE_OnTel:1#GetCallList")
                || !body.contains("GetCallList")) {
            answer(exchange, 500, "<s:Fault/>");
        } else {
            String host = fault == Fault.ELSEWHERE ? "192.0.2.1:49000" : "127.0.0.1:" + port();
            answer(
                    exchange,
                    200,
                    "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                            + "<u:GetCallListResponse xmlns:u=\"urn:dslforum-org:service:X_AVM-DE_OnTel:1\">"
                            + "<NewCallListURL>http://" + host + "/calllist.lua?sid=" + SID
                            + "</NewCallListURL></u:GetCallListResponse></s:Body></s:Envelope>");
        }
    }

    private boolean isRight(String authorization, String uri) {
        Matcher parameters = PARAMETER.matcher(authorization);
        Headers told = new Headers();
        while (parameters.find()) {
            told.add(parameters.group(1), parameters.group(2) == null ? parameters.group(3) : parameters.group(2));
        }
        String wanted = md5(md5(user + ":" + REALM + ":" + password) + ":" + told.getFirst("nonce") + ":"
                + told.getFirst("nc") + ":" + told.getFirst("cnonce") + ":auth:" + md5("POST:" + uri));
        return user.equals(told.getFirst("username"))
                && uri.equals(told.getFirst("uri"))
                && wanted.equals(told.getFirst("response"))
                && (nonces.get() + "F00D").equals(told.getFirst("nonce"));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        requests.add("GET " + exchange.getRequestURI());
        if (!exchange.getRequestURI().toString().contains("sid=" + SID)) {
            answer(exchange, 403, "");
            return;
        }
        String whole = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root><timestamp>123456</timestamp>"
                + String.join("\n", calls) + "</root>";
        switch (fault) {
            case ERROR_AT_LIST -> answer(exchange, 500, "");
            case HUGE -> answer(exchange, 200, whole.replace("</root>", "<Call/>".repeat(500_000) + "</root>"));
            case HALF -> answer(exchange, 200, whole.substring(0, whole.length() - 60));
            case BOMB ->
                answer(
                        exchange,
                        200,
                        whole.replace(
                                "<root>",
                                "<!DOCTYPE root [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000)
                                        + "\"><!ENTITY c \"" + "&b;".repeat(1000)
                                        + "\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><root><Call><Name>&c;&x;</Name>"
                                        + "</Call>"));
            default -> answer(exchange, 200, whole);
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
