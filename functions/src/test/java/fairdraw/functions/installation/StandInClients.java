package fairdraw.functions.installation;

import fairdraw.engines.DynamoDbAccount;
import fairdraw.functions.wiring.Clients;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The clients of functions whose AWS is a DynamoDB account and a stand-in for all else. */
final class StandInClients {

    private StandInClients() {}

    /** Returns clients with their installation's own interceptors, and then further ones. */
    static Clients of(
            InstantSource clock,
            DynamoDbAccount account,
            AwsStandIn others,
            List<ExecutionInterceptor> further,
            ExecutionInterceptor... own) {
        List<ExecutionInterceptor> interceptors =
                Stream.concat(Arrays.stream(own), further.stream()).toList();
        return new Clients(
                clock,
                builder ->
                        builder.overrideConfiguration(
                                        each -> interceptors.forEach(each::addExecutionInterceptor))
                                .endpointOverride(
                                        builder instanceof DynamoDbClientBuilder
                                                ? account.endpoint()
                                                : others.endpoint())
                                .region(Region.US_EAST_1)
                                .credentialsProvider(account.credentials()));
    }
}
