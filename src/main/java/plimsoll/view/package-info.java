/// What is seen: panes, drawn views and slides. Views show what they are given and compute nothing
/// about memory.
package plimsoll.view;
