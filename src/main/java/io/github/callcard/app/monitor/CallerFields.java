package io.github.callcard.app.monitor;

import io.github.callcard.directory.CallerId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that are printed and told about a person or company that was found; the keys are part of the command line and stay. */
public final class CallerFields {

    private CallerFields() {}

    public static Map<String, Object> of(CallerId caller) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", "+" + caller.e164());
        object.putAll(withoutNumber(caller));
        return object;
    }

    /** Of a caller whose number stands beside it. */
    public static Map<String, Object> withoutNumber(CallerId caller) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("personId", caller.personId());
        object.put("personName", caller.personName());
        object.put("contactId", caller.contactId());
        object.put("contactName", caller.contactName());
        object.put("title", caller.title());
        return object;
    }
}
