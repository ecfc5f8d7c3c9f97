package io.github.callcard.app.update;

import io.github.callcard.words.Sentence;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest version, as the feed tells of it; {@code docs/update-feed.md} describes its form. Reading it comes after
 * verifying its signature.
 *
 * @param released the day of the release
 * @param expires from when on the feed is too old to be believed, so that nobody can hide a version for ever by giving out
 *     an old feed
 * @param notes the page that tells of the version
 * @param downloads by the system, such as {@code windows-x64}
 * @param nextKey the key that signs from now on, in base64, if it changes
 */
public record UpdateFeed(
        ReleaseVersion version,
        LocalDate released,
        Instant expires,
        URI notes,
        Map<String, Download> downloads,
        Optional<String> nextKey) {

    private static final String PROGRAM = "callcard";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One file of the version.
     *
     * @param sha256 of the file, 64 hexadecimal digits
     */
    public record Download(URI url, String sha256) {}

    public UpdateFeed {
        downloads = Map.copyOf(downloads);
    }

    static UpdateFeed read(byte[] json) throws UpdateException {
        try {
            JsonNode feed = JSON.readTree(json);
            // A key may sign for other programs, too.
            if (!text(feed, "program").equals(PROGRAM)) {
                throw new UpdateException(Sentence.of("The feed belongs to another program."));
            }
            Map<String, Download> downloads = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> download : feed.path("downloads").properties()) {
                String sha256 = text(download.getValue(), "sha256");
                if (!SHA_256.matcher(sha256).matches()) {
                    throw new UpdateException(Sentence.of("The feed contains an invalid checksum."));
                }
                downloads.put(download.getKey(), new Download(page(text(download.getValue(), "url")), sha256));
            }
            return new UpdateFeed(
                    ReleaseVersion.of(text(feed, "version"))
                            .orElseThrow(
                                    () -> new UpdateException(Sentence.of("The feed contains an invalid version."))),
                    LocalDate.parse(text(feed, "released")),
                    Instant.parse(text(feed, "expires")),
                    page(text(feed, "notes")),
                    downloads,
                    feed.has("nextKey") ? Optional.of(text(feed, "nextKey")) : Optional.empty());
        } catch (JacksonException | DateTimeException e) {
            throw new UpdateException(Sentence.of("The feed cannot be read."), e);
        }
    }

    private static String text(JsonNode object, String key) throws UpdateException {
        JsonNode value = object.path(key);
        if (!value.isString()) {
            throw new UpdateException(Sentence.of("The feed lacks \"{0}\".", key));
        }
        return value.asString();
    }

    /** The user's browser opens a page, and nothing else that an address can stand for. */
    private static URI page(String text) throws UpdateException {
        try {
            URI page = new URI(text);
            if ("https".equalsIgnoreCase(page.getScheme()) && page.getHost() != null) {
                return page;
            }
        } catch (URISyntaxException e) {
            throw new UpdateException(Sentence.of("The feed contains an invalid address."), e);
        }
        throw new UpdateException(Sentence.of("The feed has an address that does not begin with https://."));
    }
}
