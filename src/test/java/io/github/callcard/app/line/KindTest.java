package io.github.callcard.app.line;

import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of one kind of line, each as the settings usually have it with some values changed. */
abstract class KindTest<K extends LineKind> {

    final K kind;
    private final Map<String, Object> usual;

    KindTest(K kind, Map<String, Object> usual) {
        this.kind = kind;
        this.usual = usual;
    }

    LineSettings entry(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(usual);
        values.putAll(changes);
        return new LineSettings(kind.name(), values, "settings.json");
    }

    List<LineProvider> providers(LineSettings... lines) throws Exception {
        return kind.providers(List.of(lines), TestSurroundings.bare(), note -> {});
    }

    static Line line(LineProvider provider) {
        return provider.lines().getFirst();
    }
}
