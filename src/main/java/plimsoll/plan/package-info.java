/// Plans in writing: scenarios and estimates as JSON, in lines, in files and between sessions.
///
/// Whatever is read here may come from anyone: it is bounded before it is believed, and what is
/// wrong with it is said in one sentence that names the field and the remedy.
package plimsoll.plan;
