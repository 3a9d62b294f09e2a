package fairdraw.local;

import fairdraw.engines.localstack.Emulator;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A client of CloudFormation that looks at one stack. */
final class CloudFormation {

    /** A resource of a stack. */
    record Resource(String logicalId, String physicalId, String type, String status) {}

    private final Emulator emulator;
    private final String stack;

    CloudFormation(Emulator emulator, String stack) {
        this.emulator = emulator;
        this.stack = stack;
    }

    /** Returns the stack's status, or the code of the error if there is no stack. */
    String status() {
        Emulator.Answer answer = call("DescribeStacks", Map.of());
        return text(
                parse(answer).getDocumentElement(),
                answer.status() == 200 ? "StackStatus" : "Code");
    }

    /** Returns every resource of the stack. */
    List<Resource> resources() {
        return members(require(call("DescribeStackResources", Map.of()))).stream()
                .map(resource ->
                        new Resource(
                                text(resource, "LogicalResourceId"),
                                text(resource, "PhysicalResourceId"),
                                text(resource, "ResourceType"),
                                text(resource, "ResourceStatus")))
                .toList();
    }

    private Emulator.Answer call(String action, Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("Action", action);
        form.put("Version", "2010-05-15");
        form.put("StackName", stack);
        form.putAll(parameters);
        String body =
                form.entrySet().stream()
                        .map(entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return emulator.call(
                "cloudformation",
                "POST",
                "/",
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Document require(Emulator.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return parse(answer);
    }

    private static Document parse(Emulator.Answer answer) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(answer.body())));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private static List<Element> members(Document document) {
        NodeList nodes = document.getElementsByTagName("member");
        List<Element> members = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            members.add((Element) nodes.item(i));
        }
        return members;
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
