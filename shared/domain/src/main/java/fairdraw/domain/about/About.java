package fairdraw.domain.about;

import fairdraw.domain.ids.DrawId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a draw's rules that decides nothing and says what people enter.
 *
 * @param organiser the public face of the organisation when the rules were made
 * @param name the name of the draw, or of the lottery or campaign that it is held for
 * @param prize the prize in words
 * @param replaces the cancelled draw that this one stands for
 */
public record About(
        Optional<Organiser> organiser,
        Optional<String> name,
        Optional<String> prize,
        Optional<TermsDocument> terms,
        Optional<DrawId> replaces) {

    /** Rules that say nothing of this. */
    public static final About NOTHING =
            new About(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private static final String MEMBER = "about";

    /** Returns the same of a draw with this name. */
    public About named(Optional<String> name) {
        return new About(organiser, name, prize, terms, replaces);
    }

    /** Returns the same of a draw that this organiser holds. */
    public About by(Optional<Organiser> organiser) {
        return new About(organiser, name, prize, terms, replaces);
    }

    /** Returns the same of a draw that stands for another. */
    public About replacing(Optional<DrawId> draw) {
        return new About(organiser, name, prize, terms, draw);
    }

    /** Returns this as a member of a document that says it; empty if there is nothing to say. */
    public Map<String, Object> member() {
        return equals(NOTHING) ? Map.of() : Map.of(MEMBER, tree());
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        organiser.ifPresent(face -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("name", face.name());
            face.url().ifPresent(url -> members.put("url", url));
            tree.put("organiser", members);
        });
        name.ifPresent(text -> tree.put("name", text));
        prize.ifPresent(text -> tree.put("prize", text));
        terms.ifPresent(document -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("url", document.url());
            members.put("sha256", document.sha256());
            tree.put("terms", members);
        });
        replaces.ifPresent(draw -> tree.put("replaces", draw.text()));
        return tree;
    }

    /** Parses the member of a document; nothing if the document lacks it. */
    public static About parse(Map<?, ?> document) {
        return object(document, MEMBER)
                .map(tree ->
                        new About(
                                object(tree, "organiser")
                                        .map(face ->
                                                new Organiser(
                                                        text(face, "name").orElseThrow(),
                                                        text(face, "url"))),
                                text(tree, "name"),
                                text(tree, "prize"),
                                object(tree, "terms")
                                        .map(terms ->
                                                new TermsDocument(
                                                        text(terms, "url").orElseThrow(),
                                                        text(terms, "sha256").orElseThrow())),
                                text(tree, "replaces").map(DrawId::new)))
                .orElse(NOTHING);
    }

    private static Optional<Map<?, ?>> object(Map<?, ?> members, String name) {
        return Optional.ofNullable((Map<?, ?>) members.get(name));
    }

    private static Optional<String> text(Map<?, ?> members, String name) {
        return Optional.ofNullable((String) members.get(name));
    }
}
