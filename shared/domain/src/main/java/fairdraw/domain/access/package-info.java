/** Access control: organisations, operators, API keys, and the audit log of operators' calls. */
@NullMarked
package fairdraw.domain.access;

import org.jspecify.annotations.NullMarked;
