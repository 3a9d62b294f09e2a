#!/usr/bin/env bash
# Lambda's Java runtime interface client takes a handler by its class, or by class and method, which is how SAM's examples name it. A handler
# that inherits handleRequest from a base class that is not public implements RequestStreamHandler all the same, and works by its class; by class
# and method each call ends in an IllegalAccessException, as the method is called by reflection on the class that declares it. The load does not tell.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>look</groupId><artifactId>look</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.amazonaws</groupId><artifactId>aws-lambda-java-runtime-interface-client</artifactId><version>2.9.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }

mkdir tickets
cat > tickets/Base.java <<'JAVA'
package tickets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

abstract class Base implements RequestStreamHandler {
    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        out.write(answer().getBytes());
    }

    abstract String answer();
}
JAVA
cat > tickets/BuyTicket.java <<'JAVA'
package tickets;

public class BuyTicket extends Base {
    @Override
    String answer() {
        return "bought";
    }
}
JAVA
cat > Look.java <<'JAVA'
import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;

public class Look {
    public static void main(String[] arguments) throws Exception {
        for (String name : arguments) {
            var handler = EventHandlerLoader.loadEventHandler(HandlerInfo.fromString(name, Look.class.getClassLoader()));
            var request = new InvocationRequest();
            request.setId("1");
            request.setContent("{}".getBytes());
            try {
                System.out.println(name + ": " + handler.call(request));
            } catch (Throwable failure) {
                System.out.println(name + ": " + failure.getClass().getName());
            }
        }
    }
}
JAVA
javac -cp 'lib/*' -d out tickets/*.java Look.java
seen=$(java -cp 'lib/*:out' Look tickets.BuyTicket tickets.BuyTicket::handleRequest 2>look.log || cat look.log)
expected='tickets.BuyTicket: bought
tickets.BuyTicket::handleRequest: java.lang.IllegalAccessException'
echo "aws-lambda-java-runtime-interface-client 2.9.0; a handler's name, and what a call gives:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
