package fairdraw.domain.draws.erasure;

import fairdraw.domain.draws.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of all draws, where the draws of some kinds keep theirs in places of their own. */
public final class PeopleByKind implements People {

    private final People others;
    private final Map<Kind, People> own;

    /**
     * @param others the people of draws of every other kind
     * @param own the people of draws by their kind
     */
    public PeopleByKind(People others, Map<Kind, People> own) {
        this.others = others;
        this.own = Map.copyOf(own);
    }

    @Override
    public List<Sought> present(List<Sought> sought) {
        Map<People, List<Sought>> asked = new LinkedHashMap<>();
        sought.forEach(one ->
                asked.computeIfAbsent(
                                own.getOrDefault(one.draw().kind(), others), _ -> new ArrayList<>())
                        .add(one));
        Set<Sought> found = new HashSet<>();
        asked.forEach((people, some) -> found.addAll(people.present(some)));
        return sought.stream().filter(found::contains).toList();
    }
}
