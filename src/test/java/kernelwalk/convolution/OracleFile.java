package kernelwalk.convolution;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A file of cases, one JSON object a line; numbers are kept as text, so that none is rounded twice. */
public final class OracleFile {

    private OracleFile() {}

    public static List<OracleCase> read(String name) {
        return objects(name).stream().map(OracleCase::new).toList();
    }

    /** The lines of a file. */
    public static List<Map<String, Object>> objects(String name) {
        var cases = new ArrayList<Map<String, Object>>();
        try (InputStream lines = OracleFile.class.getResourceAsStream("/oracle/" + name);
                JsonParser parser =
                        new JsonFactory().createParser(ObjectReadContext.empty(), lines)) {
            while (parser.nextToken() != null) {
                cases.add(object(parser));
            }
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
        return cases;
    }

    /** One JSON object, its numbers as they are written. */
    public static Map<String, Object> object(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return object(parser);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        var fields = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) {
        var values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }
}
