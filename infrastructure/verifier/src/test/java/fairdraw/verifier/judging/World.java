package fairdraw.verifier.judging;

import fairdraw.verifier.judging.Log.Claim;
import fairdraw.verifier.judging.Log.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operator who holds everything but the witnesses, and whose log may fork anywhere. An honest
 * witness has one position in the tree of logs at each time, and moves only forward; each move and
 * each stay may be cosigned.
 */
final class World {

    private static final int END = 6;

    private final Map<Character, Integer> first;
    private final List<Claim> claims = new ArrayList<>();
    private final List<String> positions;

    /**
     * Makes a world.
     *
     * @param first the time from which an entry can exist, of those that rest on a result
     * @param dropped the facts that the rule shall not demand
     */
    World(
            String letters,
            int longest,
            Map<Character, Integer> first,
            boolean crowdable,
            boolean came,
            Set<Log.Fact> dropped) {
        this.first = first;
        List<String> logs = new ArrayList<>(List.of(""));
        for (int length = 0; length < longest; length++) {
            for (String log : List.copyOf(logs)) {
                if (log.length() == length) {
                    letters.chars().forEach(letter -> logs.add(log + (char) letter));
                }
            }
        }
        Set<String> prefixes = new TreeSet<>();
        for (String log : logs) {
            if (!log.isEmpty()) {
                claims.addAll(new Log(log, crowdable, came).claims());
            }
        }
        claims.replaceAll(claim -> weaker(claim, dropped));
        for (Claim claim : claims) {
            for (int end = 0; end <= claim.log().length(); end++) {
                prefixes.add(claim.log().substring(0, end));
            }
        }
        positions = List.copyOf(prefixes);
    }

    /** Returns a claim that no longer demands these facts. */
    private static Claim weaker(Claim claim, Set<Log.Fact> dropped) {
        return new Claim(
                claim.log(),
                claim.outcome(),
                claim.needs().stream().filter(need -> !dropped.contains(need.fact())).toList());
    }

    int claims() {
        return claims.size();
    }

    private boolean exists(String position, int time) {
        return position.chars().allMatch(letter -> time >= first.getOrDefault((char) letter, 0));
    }

    /** A cosignature: the time, and the position that was cosigned. */
    private record Cosigned(int time, String position) {}

    private static boolean proves(Need need, int size, int time) {
        return switch (need.fact()) {
            case IN_FIRST -> size > need.place() && time <= 1;
            case OUT_FIRST -> size <= need.place() && time > 1;
            case IN_LATER -> size > need.place() && time <= 3;
            case HAD -> size > need.place();
        };
    }

    /** Returns the needs of a claim that a cosignature proves, as bits. */
    private static int proven(Claim claim, Cosigned cosigned) {
        int bits = 0;
        if (claim.log().startsWith(cosigned.position())) {
            for (int i = 0; i < claim.needs().size(); i++) {
                if (proves(claim.needs().get(i), cosigned.position().length(), cosigned.time())) {
                    bits |= 1 << i;
                }
            }
        }
        return bits;
    }

    /** The head that a witness signed last, and what it has proven of each claim. */
    private record Standing(String last, List<Integer> proven) {}

    private Set<Standing> standings(int times) {
        Set<Standing> now = new LinkedHashSet<>();
        now.add(new Standing("", claims.stream().map(claim -> 0).toList()));
        for (int time = 0; time < times; time++) {
            Set<Standing> next = new LinkedHashSet<>(now);
            for (Standing standing : now) {
                for (String position : positions) {
                    if (position.startsWith(standing.last()) && exists(position, time)) {
                        List<Integer> more = new ArrayList<>();
                        Cosigned cosigned = new Cosigned(time, position);
                        for (int i = 0; i < claims.size(); i++) {
                            more.add(standing.proven().get(i) | proven(claims.get(i), cosigned));
                        }
                        next.add(new Standing(position, more));
                    }
                }
            }
            now = next;
        }
        return now;
    }

    /** Returns what a witness can have proven of a claim in the end, the largest sets alone. */
    private Set<Integer> reach(
            Map<String, Set<Integer>> known, int claim, String last, int proven, int from) {
        return known.computeIfAbsent(
                claim + " " + last + " " + proven,
                none -> {
                    Set<Integer> ends = new HashSet<>();
                    if (claims.get(claim).log().startsWith(last)) {
                        follow(claims.get(claim), last, proven, from, ends);
                    } else {
                        ends.add(proven);
                    }
                    Set<Integer> largest = new HashSet<>(ends);
                    largest.removeIf(
                            end -> ends.stream().anyMatch(o -> !o.equals(end) && (o & end) == end));
                    return largest;
                });
    }

    private void follow(Claim claim, String at, int proven, int time, Set<Integer> ends) {
        if (time == END) {
            ends.add(proven);
            return;
        }
        follow(claim, at, proven, time + 1, ends);
        for (int end = at.length(); end <= claim.log().length(); end++) {
            String position = claim.log().substring(0, end);
            if (exists(position, time)) {
                int more = proven | proven(claim, new Cosigned(time, position));
                follow(claim, position, more, time + 1, ends);
            }
        }
    }

    /**
     * Returns the choices that are left once a result is known: cosignatures of n witnesses by
     * which, k being enough, this outcome can still be proven and another one too.
     *
     * @param times the number of times before the result is known
     */
    List<String> choices(int times, String word, int n, int k) {
        Map<String, Set<Integer>> known = new HashMap<>();
        Map<List<Set<Integer>>, String> kinds = new LinkedHashMap<>();
        for (Standing standing : standings(times)) {
            List<Set<Integer>> ends = new ArrayList<>();
            for (int claim = 0; claim < claims.size(); claim++) {
                ends.add(reach(known, claim, standing.last(), standing.proven().get(claim), times));
            }
            kinds.putIfAbsent(ends, standing.last());
        }
        List<String> broken = new ArrayList<>();
        choose(List.copyOf(kinds.keySet()), 0, new ArrayList<>(), n, k, word, broken);
        return broken;
    }

    private void choose(
            List<List<Set<Integer>>> kinds,
            int from,
            List<List<Set<Integer>>> chosen,
            int n,
            int k,
            String word,
            List<String> broken) {
        if (chosen.size() == n) {
            Set<String> outcomes = new TreeSet<>();
            for (int claim = 0; claim < claims.size(); claim++) {
                if (!outcomes.contains(claims.get(claim).outcome())
                        && isPossible(chosen, claim, 0, new int[8], k)) {
                    outcomes.add(claims.get(claim).outcome());
                }
            }
            if (outcomes.size() > 1 && outcomes.stream().anyMatch(o -> o.endsWith(word))) {
                broken.add(outcomes.toString());
            }
            return;
        }
        for (int kind = from; kind < kinds.size(); kind++) {
            chosen.add(kinds.get(kind));
            choose(kinds, kind, chosen, n, k, word, broken);
            chosen.remove(chosen.size() - 1);
        }
    }

    private boolean isPossible(
            List<List<Set<Integer>>> chosen, int claim, int witness, int[] counts, int k) {
        int needs = claims.get(claim).needs().size();
        if (witness == chosen.size()) {
            for (int need = 0; need < needs; need++) {
                if (counts[need] < k) {
                    return false;
                }
            }
            return true;
        }
        for (int proven : chosen.get(witness).get(claim)) {
            int[] more = counts.clone();
            for (int need = 0; need < needs; need++) {
                more[need] += proven >> need & 1;
            }
            if (isPossible(chosen, claim, witness + 1, more, k)) {
                return true;
            }
        }
        return false;
    }
}
