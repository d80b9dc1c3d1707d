package org.scorefield.choice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A value for every parameter of a choice, checked; immutable. */
public final class Settings {
    private final List<Parameter> parameters;
    private final Map<String, Object> values;

    private Settings(List<Parameter> parameters, Map<String, Object> values) {
        this.parameters = parameters;
        this.values = values;
    }

    /** The initial value of every parameter. */
    public static Settings initial(List<Parameter> parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter p : parameters) {
            values.put(p.name(), p.check(p.initial()));
        }
        return new Settings(List.copyOf(parameters), values);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * These settings with one value replaced.
     *
     * @param value a number, string or boolean, as the parameter asks
     * @throws IllegalArgumentException if there is no such parameter or the value does not fit it
     */
    public Settings with(String name, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(values);
        next.put(name, parameter(name).check(value));
        return new Settings(parameters, next);
    }

    /** These settings with one value replaced, read from text. */
    public Settings withText(String name, String text) {
        return with(name, parameter(name).parse(text));
    }

    public double real(String name) {
        return ((Number) value(name)).doubleValue();
    }

    public int whole(String name) {
        return Math.toIntExact(((Number) value(name)).longValue());
    }

    public String option(String name) {
        return (String) value(name);
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /** All values in the order of the parameters: Double, Long, String or Boolean. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    private Object value(String name) {
        Object value = values.get(parameter(name).name());
        return Objects.requireNonNull(value, name); // intentional: the constructor fills every parameter
    }

    private Parameter parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no setting \"" + name + "\"; choose one of "
                        + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
