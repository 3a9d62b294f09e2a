/** Tests of the tables against DynamoDB Local. */
@NullMarked
package fairdraw.aws.tables;

import org.jspecify.annotations.NullMarked;
