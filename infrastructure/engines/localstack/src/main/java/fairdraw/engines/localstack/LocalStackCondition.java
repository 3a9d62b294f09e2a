package fairdraw.engines.localstack;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, and says why, every test of a run that wants LocalStack where there is none. */
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
