package fairdraw.engines.localstack;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The condition that skips the tests of a LocalStack run, with the reason, where there is no
 * LocalStack.
 */
public final class LocalStackCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return LocalStack.isWanted()
                ? LocalStack.missing()
                        .map(ConditionEvaluationResult::disabled)
                        .orElseGet(() -> ConditionEvaluationResult.enabled("LocalStack is there"))
                : ConditionEvaluationResult.enabled("LocalStack is not asked for");
    }
}
