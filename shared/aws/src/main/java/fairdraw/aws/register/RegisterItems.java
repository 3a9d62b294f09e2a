package fairdraw.aws.register;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Mode;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.VerifierKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the table Register. */
final class RegisterItems {

    private RegisterItems() {}

    static Map<String, AttributeValue> log(RegisterLog log) {
        return RegisterKeys.log(log.mode(), log.origin())
                .item(
                        "log",
                        Map.of(
                                "generation", number(log.generation()),
                                "vkey", text(log.key().text())));
    }

    static RegisterLog log(Mode mode, Map<String, AttributeValue> item) {
        return new RegisterLog(
                mode,
                Attributes.whole(item, "generation"),
                VerifierKey.parse(text(item, "vkey"), VerifierKey.Use.LOG));
    }

    static Map<String, AttributeValue> pending(Pending waiting) {
        return RegisterKeys.pending(waiting.mode(), waiting.id())
                .item(
                        "pending",
                        Map.of(
                                "entries",
                                AttributeValue.fromL(
                                        waiting.entries().stream()
                                                .map(entry -> AttributeValue.fromM(draft(entry)))
                                                .toList())));
    }

    static Pending pending(Mode mode, Map<String, AttributeValue> item) {
        return new Pending(
                mode,
                text(item, "sk"),
                Attributes.list(item, "entries").stream().map(entry -> draft(entry.m())).toList());
    }

    private static Map<String, AttributeValue> draft(Draft entry) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("body", text(entry.body()));
        entry.draw().ifPresent(draw -> members.put("draw", text(draw)));
        entry.deadline().ifPresent(deadline -> members.put("deadline", instant(deadline)));
        return members;
    }

    private static Draft draft(Map<String, AttributeValue> members) {
        return new Draft(
                text(members, "body"),
                Attributes.optionalText(members, "draw").map(DrawId::new),
                members.containsKey("deadline")
                        ? Optional.of(instant(members, "deadline"))
                        : Optional.empty());
    }

    static Map<String, AttributeValue> entry(String log, Registered placed) {
        return RegisterKeys.entry(log, placed.index()).item("registered", draft(placed.entry()));
    }

    static Map<String, AttributeValue> ofDraw(String log, DrawId drawId, Registered placed) {
        return RegisterKeys.ofDraw(log, drawId, placed.index())
                .item("registered", draft(placed.entry()));
    }

    static Registered entry(long index, Map<String, AttributeValue> item) {
        return new Registered(index, draft(item));
    }

    static Map<String, AttributeValue> pageStart(String log, Frontier before) {
        return RegisterKeys.pageStart(log, before.size() / Register.PAGE)
                .item("pageStart", Map.of("frontier", frontier(before)));
    }

    static Map<String, AttributeValue> head(String log, Head head) {
        return RegisterKeys.head(log).item("head", headed(head));
    }

    static Map<String, AttributeValue> anchored(String log, Head head) {
        Map<String, AttributeValue> members = headed(head);
        for (String said : List.of("cosigned", "again", "stamps")) {
            members.put(said, AttributeValue.fromM(Map.of()));
        }
        return RegisterKeys.heads(log, head.size()).item("anchoredHead", members);
    }

    private static Map<String, AttributeValue> headed(Head head) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("size", number(head.size()));
        members.put("frontier", frontier(head.frontier()));
        members.put("note", text(head.note().text()));
        return members;
    }

    static Head head(Map<String, AttributeValue> item) {
        return new Head(frontier(number(item, "size"), item), Note.parse(text(item, "note")));
    }

    static AnchoredHead anchored(Map<String, AttributeValue> item) {
        return new AnchoredHead(
                head(item),
                said(item, "cosigned", AttributeValue::s),
                said(item, "again", AttributeValue::s),
                said(item, "stamps", token -> token.b().asByteArray()));
    }

    private static <T> Map<String, T> said(
            Map<String, AttributeValue> item, String name, Function<AttributeValue, T> form) {
        return Attributes.map(item, name).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> form.apply(each.getValue())));
    }

    private static AttributeValue frontier(Frontier frontier) {
        return bytes(Hashing.concat(frontier.roots().toArray(byte[][]::new)));
    }

    static Frontier frontier(long size, Map<String, AttributeValue> item) {
        byte[] packed = bytes(item, "frontier");
        List<byte[]> roots = new ArrayList<>();
        for (int at = 0; at < packed.length; at += Hashing.SIZE) {
            roots.add(Arrays.copyOfRange(packed, at, at + Hashing.SIZE));
        }
        return Frontier.of(size, roots);
    }
}
