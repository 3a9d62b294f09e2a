#!/usr/bin/env bash
# event-ruler, the matcher behind EventBridge's patterns, takes an empty list or object for a member that is not there: a draw's event with
# "winners": [] matches {"exists": false} and not {"exists": true}, nor anything-but, while null is there. And a whole number beyond 2^53 is
# greater than nothing: {"numeric": [">", 0]} does not match it, without an error, though its exact value does.
# So a rule for draws that found no winner, or for jackpots above a sum in a small unit, misses just the events that it was made for.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>look</groupId><artifactId>look</artifactId><version>1</version>
  <dependencies><dependency><groupId>software.amazon.event.ruler</groupId><artifactId>event-ruler</artifactId><version>2.1.0</version></dependency></dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }

cat > Look.java <<'JAVA'
import software.amazon.event.ruler.Ruler;

public class Look {
    public static void main(String[] arguments) throws Exception {
        String[] rules = {
            "{\"winners\": [{\"exists\": true}]}", "{\"winners\": [{\"exists\": false}]}", "{\"winners\": [{\"anything-but\": \"nobody\"}]}"
        };
        for (String winners : new String[] {"[\"ada\"]", "[]", "{}", "null"}) {
            System.out.printf("winners %-8s", winners);
            for (String rule : rules) {
                System.out.print(" " + Ruler.matchesRule("{\"winners\": " + winners + "}", rule));
            }
            System.out.println();
        }
        for (String jackpot : new String[] {"9007199254740992", "9007199254740993"}) {
            String event = "{\"jackpot\": " + jackpot + "}";
            System.out.println("jackpot " + jackpot
                    + " " + Ruler.matchesRule(event, "{\"jackpot\": [{\"numeric\": [\">\", 0]}]}")
                    + " " + Ruler.matchesRule(event, "{\"jackpot\": [" + jackpot + "]}"));
        }
    }
}
JAVA
seen=$(java -cp 'lib/*' Look.java 2>look.log || cat look.log)
expected='winners ["ada"]  true false true
winners []       false true false
winners {}       false true false
winners null     true false true
jackpot 9007199254740992 true true
jackpot 9007199254740993 false true'
echo "event-ruler 2.1.0; winners, and whether they match exists: true, exists: false, anything-but; jackpots, and numeric > 0, the number itself:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
