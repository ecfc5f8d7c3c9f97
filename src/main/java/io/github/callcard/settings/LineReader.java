package io.github.callcard.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code lines}, each line by the entries of its type. */
record LineReader(SettingsSchema schema) {

    List<LineSettings> read(List<SettingsObject> lines) throws FaultException {
        List<LineSettings> read = new ArrayList<>();
        for (SettingsObject line : lines) {
            read.add(line(line));
        }
        return read;
    }

    private LineSettings line(SettingsObject line) throws FaultException {
        SettingEntry type = schema.typeOfLine();
        String name = (String) line.required(type.key(), line.value(type.key(), type.kind()));
        Map<String, Object> values = new HashMap<>();
        for (SettingEntry entry : schema.lineType(name).orElseThrow().entries()) {
            Object value = line.value(entry.key(), entry.kind());
            if (entry.required()) {
                value = line.required(entry.key(), value);
            }
            if (value != null) {
                values.put(entry.key(), value);
            }
        }
        return new LineSettings(name, values, line.origin());
    }
}
