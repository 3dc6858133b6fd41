package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What the published description of a format says of the elements that are written here: the attributes that they must
 * and may have, and the elements in them in their order. An element that is not described may not stand there.
 */
final class XmlGrammar {

    /** Elements that flow, in which text may stand. */
    private static final String FLOW = "(?:p |table |textEntryInteraction )*";

    private static final String EXPRESSION = "(?:variable |baseValue |sum |multiple |equal )";

    /** QTI 2.1: the binding of the information model, §§ 3 to 12, and IMS Content Packaging 1.1. */
    static final XmlGrammar QTI =
            new XmlGrammar(
                    Map.ofEntries(
                            described(
                                    "assessmentItem",
                                    "(?:responseDeclaration )*(?:outcomeDeclaration )*(?:itemBody )?"
                                            + "(?:responseProcessing )?(?:modalFeedback )*",
                                    "identifier title adaptive timeDependent",
                                    "xsi:schemaLocation"),
                            described(
                                    "responseDeclaration",
                                    "(?:correctResponse )?",
                                    "identifier cardinality baseType",
                                    ""),
                            described("correctResponse", "(?:value )+", "", ""),
                            described(
                                    "outcomeDeclaration",
                                    "(?:defaultValue )?",
                                    "identifier cardinality baseType",
                                    ""),
                            described("defaultValue", "(?:value )+", "", ""),
                            text("value", "", ""),
                            described("itemBody", "(?:p |table )*", "", ""),
                            text("p", "", ""),
                            described("table", "(?:tbody )+", "", "class"),
                            described("tbody", "(?:tr )+", "", ""),
                            described("tr", "(?:td |th )*", "", ""),
                            mixed("td", FLOW, "", ""),
                            described(
                                    "textEntryInteraction",
                                    "",
                                    "responseIdentifier",
                                    "expectedLength"),
                            described("responseProcessing", "(?:responseCondition )*", "", ""),
                            described(
                                    "responseCondition",
                                    "responseIf (?:responseElseIf )*(?:responseElse )?",
                                    "",
                                    ""),
                            described(
                                    "responseIf",
                                    EXPRESSION + "(?:setOutcomeValue |responseCondition )*",
                                    "",
                                    ""),
                            described(
                                    "responseElseIf",
                                    EXPRESSION + "(?:setOutcomeValue |responseCondition )*",
                                    "",
                                    ""),
                            described("setOutcomeValue", EXPRESSION, "identifier", ""),
                            described("sum", EXPRESSION + "+", "", ""),
                            described("multiple", EXPRESSION + "*", "", ""),
                            described("equal", EXPRESSION + "{2}", "toleranceMode", "tolerance"),
                            described("variable", "", "identifier", ""),
                            text("baseValue", "baseType", ""),
                            text("modalFeedback", "outcomeIdentifier showHide identifier", ""),
                            described(
                                    "manifest",
                                    "(?:metadata )?organizations resources ",
                                    "identifier",
                                    ""),
                            described("metadata", "schema schemaversion ", "", ""),
                            text("schema", "", ""),
                            text("schemaversion", "", ""),
                            described("organizations", "", "", ""),
                            described("resources", "(?:resource )*", "", ""),
                            described("resource", "(?:file )*", "identifier type", "href"),
                            described("file", "", "href", "")));

    /** QTI 1.2: the binding of ASI, § 3; the packages of Canvas. */
    static final XmlGrammar CANVAS =
            new XmlGrammar(
                    Map.ofEntries(
                            described("questestinterop", "assessment ", "", ""),
                            described("assessment", "(?:section )+", "ident", "title"),
                            described("section", "(?:item )*", "ident", "title"),
                            described(
                                    "item",
                                    "(?:itemmetadata )?(?:presentation )?(?:resprocessing )*"
                                            + "(?:itemfeedback )*",
                                    "ident",
                                    "title"),
                            described("itemmetadata", "(?:qtimetadata )*", "", ""),
                            described("qtimetadata", "(?:qtimetadatafield )+", "", ""),
                            described("qtimetadatafield", "fieldlabel fieldentry ", "", ""),
                            text("fieldlabel", "", ""),
                            text("fieldentry", "", ""),
                            described("presentation", "(?:material |response_str )+", "", ""),
                            described("material", "(?:mattext )+", "", ""),
                            text("mattext", "", "texttype"),
                            described("response_str", "render_fib ", "ident", "rcardinality"),
                            described("render_fib", "(?:response_label )*", "", "fibtype"),
                            described("response_label", "", "ident", ""),
                            described("resprocessing", "outcomes (?:respcondition )+", "", ""),
                            described("outcomes", "(?:decvar )+", "", ""),
                            described("decvar", "", "", "varname vartype minvalue maxvalue"),
                            described(
                                    "respcondition",
                                    "conditionvar (?:setvar )*(?:displayfeedback )*",
                                    "",
                                    "continue"),
                            described(
                                    "conditionvar",
                                    "(?:or |and |varequal |vargte |varlte )+",
                                    "",
                                    ""),
                            described("or", "(?:and |varequal |vargte |varlte )+", "", ""),
                            described("and", "(?:varequal |vargte |varlte )+", "", ""),
                            text("varequal", "respident", ""),
                            text("vargte", "respident", ""),
                            text("varlte", "respident", ""),
                            text("setvar", "", "varname action"),
                            described("displayfeedback", "", "linkrefid", "feedbacktype"),
                            described("itemfeedback", "(?:flow_mat |material )+", "ident", ""),
                            described("flow_mat", "(?:material )+", "", ""),
                            described(
                                    "manifest",
                                    "(?:metadata )?organizations resources ",
                                    "identifier",
                                    ""),
                            described("metadata", "schema schemaversion ", "", ""),
                            text("schema", "", ""),
                            text("schemaversion", "", ""),
                            described("organizations", "", "", ""),
                            described("resources", "(?:resource )*", "", ""),
                            described("resource", "(?:file )*", "identifier type", "href"),
                            described("file", "", "href", "")));

    private final Map<String, Content> elements;

    private XmlGrammar(Map<String, Content> elements) {
        this.elements = elements;
    }

    /** What an element holds. */
    private record Content(
            Pattern children, boolean hasText, Set<String> required, Set<String> allowed) {}

    private static Map.Entry<String, Content> described(
            String name, String children, String required, String optional) {
        return content(name, children, false, required, optional);
    }

    private static Map.Entry<String, Content> text(String name, String required, String optional) {
        return content(name, "", true, required, optional);
    }

    private static Map.Entry<String, Content> mixed(
            String name, String children, String required, String optional) {
        return content(name, children, true, required, optional);
    }

    private static Map.Entry<String, Content> content(
            String name, String children, boolean hasText, String required, String optional) {
        return Map.entry(
                name,
                new Content(
                        Pattern.compile(children),
                        hasText,
                        words(required),
                        words(required + " " + optional)));
    }

    private static Set<String> words(String list) {
        return Pattern.compile(" ")
                .splitAsStream(list)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Fails where a document is not as it is described. */
    void check(Document document) {
        check(document.getDocumentElement());
    }

    private void check(Element element) {
        String name = element.getTagName();
        Content content = elements.get(name);
        assertThat(content).as(name).isNotNull();
        assertThat(attributes(element)).as(name).containsAll(content.required());
        assertThat(content.allowed()).as(name).containsAll(attributes(element));
        NodeList nodes = element.getChildNodes();
        var children = new StringBuilder();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.append(child.getTagName()).append(' ');
                check(child);
            } else if (nodes.item(i).getNodeType() == Node.TEXT_NODE && !content.hasText()) {
                assertThat(nodes.item(i).getTextContent()).as(name).isBlank();
            }
        }
        assertThat(children).as(name).matches(content.children());
    }

    private static Set<String> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> attributes.item(i).getNodeName())
                .filter(name -> !name.startsWith("xmlns"))
                .collect(Collectors.toSet());
    }
}
