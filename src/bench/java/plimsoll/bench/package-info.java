/// What estimates and readers take, measured by JMH: `mvn -Pbench verify -DskipTests`.
package plimsoll.bench;
