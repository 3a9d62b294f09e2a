package fairdraw.engines.template;

import java.util.Map;

/**
 * The ARNs, URLs and references of a stack's resources outside AWS.
 *
 * @param region the region that ARNs name
 * @param awsEndpoint the address that queue URLs begin with, without a slash at its end
 */
public record Names(String region, String awsEndpoint) {
    /** The account in every emulated ARN and queue URL. */
    public static final String ACCOUNT = "000000000000";

    /** Returns names for a test that reads a template without running it. */
    public static Names unresolved() {
        return new Names("us-east-1", "http://127.0.0.1");
    }

    /** Returns the ARN of a resource of {@code type}, a CloudFormation type. */
    String arn(String type, String id) {
        String global = "arn:aws:";
        String place = ":" + region + ":" + ACCOUNT + ":";
        return switch (type) {
            case "AWS::DynamoDB::Table" -> global + "dynamodb" + place + "table/" + id;
            case "AWS::SQS::Queue" -> global + "sqs" + place + id;
            case "AWS::Serverless::Function" -> global + "lambda" + place + "function:" + id;
            case "AWS::Events::EventBus" -> global + "events" + place + "event-bus/" + id;
            case "AWS::Events::Rule" -> global + "events" + place + "rule/" + id;
            case "AWS::Scheduler::ScheduleGroup" ->
                    global + "scheduler" + place + "schedule-group/" + id;
            case "AWS::SecretsManager::Secret" ->
                    global + "secretsmanager" + place + "secret:" + id + "-Local0";
            case "AWS::IAM::Role" -> global + "iam::" + ACCOUNT + ":role/" + id;
            case "AWS::Logs::LogGroup" -> global + "logs" + place + "log-group:" + id;
            default -> global + "local" + place + id;
        };
    }

    /** Returns the value of {@code !Ref} of a resource. */
    String reference(String type, String id) {
        return switch (type) {
            case "AWS::SQS::Queue" -> queueUrl(id);
            case "AWS::SecretsManager::Secret" -> arn(type, id);
            default -> id;
        };
    }

    /** Returns the ARN of a secret. */
    public String secretArn(String id) {
        return arn("AWS::SecretsManager::Secret", id);
    }

    /** Returns the ARN of a function. */
    public String functionArn(String id) {
        return arn("AWS::Serverless::Function", id);
    }

    /** Returns the ARN of a queue. */
    public String queueArn(String id) {
        return arn("AWS::SQS::Queue", id);
    }

    /** Returns the ARN of a table's stream. */
    public String streamArn(String table) {
        return arn("AWS::DynamoDB::Table", table) + "/stream/local";
    }

    /** Returns the URL of a queue. */
    public String queueUrl(String id) {
        return awsEndpoint + "/" + ACCOUNT + "/" + id;
    }

    /** Returns CloudFormation's pseudo parameters with their values. */
    Map<String, String> pseudo() {
        return Map.of(
                "AWS::Region", region,
                "AWS::AccountId", ACCOUNT,
                "AWS::Partition", "aws",
                "AWS::StackName", "fairdraw",
                "AWS::URLSuffix", "localhost");
    }

    /** Returns the logical id in an ARN or queue URL that this class made. */
    public static String idIn(String arnOrUrl) {
        String name = arnOrUrl;
        int stream = name.indexOf("/stream/");
        if (stream >= 0) {
            name = name.substring(0, stream);
        }
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
        return arnOrUrl.contains(":secret:") && name.length() > 7
                ? name.substring(0, name.length() - 7)
                : name;
    }
}
