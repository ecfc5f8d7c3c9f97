package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.Peers;
import io.github.callcard.peer.WindowsJava;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every function of the binding against Microsoft's own metadata: how many parameters of which size. */
class SignaturesTest {

    private static final Path GENERATED = WindowsJava.home()
            .resolve(
                    "metadata/target/generated-sources/windows-api/src/main/java/windows/win32/devices/tapi/Apis.java");

    private static final Pattern DESCRIPTOR = Pattern.compile(
            "FunctionDescriptor\\.of\\(([^)]*)\\);.*?FunctionDescriptor (\\w+)\\$descriptor", Pattern.DOTALL);

    @Test
    void theBindingIsWhatTheMetadataSays() throws IOException {
        Map<String, String> binding = new TreeMap<>();
        for (Method method : Tapi32.class.getDeclaredMethods()) {
            String parameters = Arrays.stream(method.getParameterTypes())
                    .map(SignaturesTest::kind)
                    .collect(Collectors.joining(" "));
            binding.put(method.getName(), kind(method.getReturnType()) + "," + parameters);
        }
        assertThat(binding).isEqualTo(table());
    }

    @Test
    @Tag("peer")
    void theTableIsWhatIsGeneratedFromTheMetadata() throws IOException {
        Peers.require(
                Files.exists(GENERATED), "bindings made from Microsoft's metadata in target/windows (.ci/windows)");
        Map<String, String> generated = new TreeMap<>();
        Matcher descriptor = DESCRIPTOR.matcher(Files.readString(GENERATED));
        while (descriptor.find()) {
            String[] kinds = Stream.of(descriptor.group(1).split(",", -1))
                    .map(String::strip)
                    .map(SignaturesTest::generatedKind)
                    .toArray(String[]::new);
            String parameters = Arrays.stream(kinds).skip(1).collect(Collectors.joining(" "));
            generated.put(descriptor.group(2), kinds[0] + "," + parameters);
        }
        assertThat(generated).isEqualTo(table());
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        try (InputStream csv = Objects.requireNonNull(
                SignaturesTest.class.getResourceAsStream("/tapi/tapi-functions-winmd-x64.csv"))) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        table.put(line.substring(0, comma), line.substring(comma + 1));
                    });
        }
        return table;
    }

    private static String kind(Class<?> type) {
        if (type == int.class) {
            return "int";
        }
        return type == DwordPtr.class ? "long" : "address";
    }

    private static String generatedKind(String layout) {
        return switch (layout) {
            case "JAVA_INT" -> "int";
            case "JAVA_LONG" -> "long";
            default -> layout.startsWith("ADDRESS") ? "address" : layout;
        };
    }
}
