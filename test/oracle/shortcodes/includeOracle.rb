# Reads cases (a JSON list of texts) from the standard input, and says for each what an include was given.
require "jekyll"
require "json"
require "tmpdir"

Dir.mktmpdir do |root|
  Dir.mkdir(File.join(root, "_includes"))
  File.write(File.join(root, "_includes", "dump.html"), "{{ include | jsonify }}")
  site = Jekyll::Site.new(Jekyll.configuration("source" => root, "destination" => File.join(root, "_site"), "quiet" => true))
  payload = { "name" => "ANA", "list" => ["L"], "deep" => { "er" => "DEEP" } }
  answers = JSON.parse($stdin.read).map do |parameters|
    template = Liquid::Template.parse("{% include dump.html#{parameters} %}")
    text = template.render!(payload.dup, :registers => { :site => site, :page => {} })
    { "given" => text == "" || text == "null" ? {} : JSON.parse(text) }
  rescue StandardError
    "stops"
  end
  puts JSON.generate(answers)
end
