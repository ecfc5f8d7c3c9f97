package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
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

    /** The remarks on keys that do nothing any more, a sentence each. */
    List<Sentence> remarks(List<SettingsObject> lines) throws FaultException {
        List<Sentence> remarks = new ArrayList<>();
        for (SettingsObject line : lines) {
            for (String key : schema.lineType(line(line).type()).orElseThrow().retired()) {
                line.remark(key, named -> Sentence.of("{0} is no longer used and can be removed.", named))
                        .ifPresent(remarks::add);
            }
        }
        return remarks;
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
