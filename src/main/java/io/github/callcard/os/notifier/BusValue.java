package io.github.callcard.os.notifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as D-Bus knows it. Immutable, but for the bytes, which nobody changes. */
sealed interface BusValue {

    /** The type as a D-Bus signature. */
    String signature();

    /** Text, type {@code s}. */
    record Text(String text) implements BusValue {
        @Override
        public String signature() {
            return "s";
        }
    }

    /** The path of an object, type {@code o}. */
    record ObjectPath(String path) implements BusValue {
        @Override
        public String signature() {
            return "o";
        }
    }

    /** A signed number of 32 bits, type {@code i}. */
    record Int(int number) implements BusValue {
        @Override
        public String signature() {
            return "i";
        }
    }

    /** An unsigned number of 32 bits, type {@code u}. */
    record Unsigned(int number) implements BusValue {
        @Override
        public String signature() {
            return "u";
        }
    }

    /** True or false, type {@code b}. */
    record Flag(boolean isSet) implements BusValue {
        @Override
        public String signature() {
            return "b";
        }
    }

    /** Bytes, type {@code ay}. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and a copy of each picture would cost
    record Bytes(byte[] bytes) implements BusValue {
        @Override
        public String signature() {
            return "ay";
        }
    }

    /** A value with its type, type {@code v}. */
    record Boxed(BusValue value) implements BusValue {
        @Override
        public String signature() {
            return "v";
        }
    }

    /** Several values in brackets; the parameters of a call are one. */
    record Tuple(List<BusValue> parts) implements BusValue {

        public Tuple {
            parts = List.copyOf(parts);
        }

        @Override
        public String signature() {
            StringBuilder signature = new StringBuilder("(");
            parts.forEach(part -> signature.append(part.signature()));
            return signature.append(')').toString();
        }
    }

    /** Values of one type. */
    record Array(String elements, List<? extends BusValue> values) implements BusValue {

        public Array {
            values = List.copyOf(values);
        }

        @Override
        public String signature() {
            return "a" + elements;
        }
    }

    /** Properties by name, type {@code a{sv}}. */
    record Properties(Map<String, BusValue> values) implements BusValue {

        public Properties {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String signature() {
            return "a{sv}";
        }
    }

    static Tuple tuple(BusValue... parts) {
        return new Tuple(List.of(parts));
    }

    static Array texts(List<String> texts) {
        List<Text> values = new ArrayList<>();
        texts.forEach(text -> values.add(new Text(text)));
        return new Array("s", values);
    }

    static Array numbers(List<Integer> numbers) {
        return new Array("i", numbers.stream().map(Int::new).toList());
    }
}
