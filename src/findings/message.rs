//! A sentence before it is a sentence: the id of a Fluent message and what goes into it.

/// What a message's placeholder is filled with; numbers stay numbers so that each language can count its own way.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A text from the data or the project; shown as written, as its own direction run.
    Text(String),
    /// A whole number.
    Count(u64),
    /// A number with decimals (percent, weight).
    Number(f64),
    /// Another message, for example a field's label or the name of a step.
    Message(Message),
}

/// The id of a Fluent message with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The message's id in `assets/texts/<lang>/*.ftl`.
    pub id: &'static str,
    /// Placeholder name and value, in the order given.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Message { id, args: Vec::new() }
    }

    /// Adds an argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Arg {
        Arg::Count(u64::from(n))
    }
}

impl From<u64> for Arg {
    fn from(n: u64) -> Arg {
        Arg::Count(n)
    }
}

impl From<usize> for Arg {
    fn from(n: usize) -> Arg {
        Arg::Count(n as u64)
    }
}

impl From<f64> for Arg {
    fn from(n: f64) -> Arg {
        Arg::Number(n)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Arg {
        Arg::Message(message)
    }
}
