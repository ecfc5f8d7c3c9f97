package io.github.callcard.settings;

import io.github.callcard.os.WindowsRegistry;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Policies that administrators distribute by the means of the system: Windows' group policies, macOS' managed preferences. */
public interface SystemPolicies {

    /** For a system that has nothing of the kind. */
    SystemPolicies NONE = Optional::empty;

    /**
     * The values that are decided; empty where there are none.
     *
     * @throws SentenceException when there is something and it cannot be read
     */
    Optional<PolicyLayer> read() throws SentenceException;

    /**
     * Those of this system.
     *
     * @param system the value of {@code os.name}
     */
    static SystemPolicies of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new OfWindows("SOFTWARE\\Policies\\Callcard");
        }
        return name.startsWith("mac")
                ? new OfMac(
                        Path.of("/Library/Managed Preferences/io.github.callcard.plist"),
                        List.of("/usr/bin/plutil", "-convert", "json", "-o", "-"))
                : NONE;
    }

    /**
     * One value for each key below {@code HKEY_LOCAL_MACHINE}.
     *
     * @param key whose values are named {@code server.url} and so on
     */
    record OfWindows(String key) implements SystemPolicies {

        @Override
        public Optional<PolicyLayer> read() throws SentenceException {
            Map<String, Object> values = WindowsRegistry.ofSystem().machineValues(key);
            return values.isEmpty() ? Optional.empty() : Optional.of(layer("HKLM\\" + key, values));
        }

        /** A text that is true or false, or begins as JSON's lists and objects do, is what it says. */
        static PolicyLayer layer(String name, Map<String, Object> values) throws SentenceException {
            ObjectNode tree = SettingsJson.MAPPER.createObjectNode();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                JsonTrees.set(tree, value.getKey(), node(name, value.getKey(), value.getValue()));
            }
            return new PolicyLayer(name, tree);
        }

        private static JsonNode node(String name, String key, Object value) throws SentenceException {
            if (value instanceof String text && text.strip().matches("(?s)true|false|[\\[{].*")) {
                try {
                    return SettingsJson.MAPPER.readTree(text);
                } catch (JacksonException e) {
                    throw new FaultException(
                            Fault.of(
                                    key,
                                    name,
                                    named -> Sentence.of("{0} begins like JSON and is not valid; correct it.", named)),
                            e);
                }
            }
            return SettingsJson.MAPPER.valueToTree(value);
        }
    }

    /**
     * The property list that a device management writes.
     *
     * @param file where it writes it
     * @param toJson the system's own program that turns a property list into JSON; given the file
     */
    record OfMac(Path file, List<String> toJson) implements SystemPolicies {

        @Override
        public Optional<PolicyLayer> read() throws SentenceException {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            JsonNode values = converted();
            if (values == null || !values.isObject()) {
                throw new SentenceException(Sentence.of(
                        "{0} cannot be read; its values are texts, numbers, true or false, and lists and dictionaries of them.",
                        file));
            }
            return Optional.of(new PolicyLayer(file.toString(), values));
        }

        private @Nullable JsonNode converted() throws SentenceException {
            ProcessBuilder program = new ProcessBuilder(new ArrayList<>(toJson)).redirectErrorStream(true);
            program.command().add(file.toString());
            try {
                Process process = program.start();
                process.getOutputStream().close();
                byte[] json = process.getInputStream().readAllBytes();
                return process.waitFor() == 0 ? SettingsJson.MAPPER.readTree(json) : null;
            } catch (JacksonException e) {
                return null;
            } catch (IOException e) {
                throw new SentenceException(
                        Sentence.of("{0} cannot be read: {1}.", file, String.valueOf(e.getMessage())), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SentenceException(Sentence.of("Reading {0} was cancelled.", file), e);
            }
        }
    }
}
