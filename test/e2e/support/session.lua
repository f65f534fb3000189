-- Neovim's own LSP client against the language server: a quick fix, the outline, fix all, fix all on saving,
-- formatting, going to what a topic means, renaming a person.
-- GONGWEN_SESSION is JSON: command, drafts (fix, all, save, untidy, names: paths), rule, result (where the outcome is written as JSON).
local session = vim.json.decode(vim.env.GONGWEN_SESSION)
local outcome = {}
local client

local function wait_for(what, condition)
  if not vim.wait(20000, condition, 50) then error('timed out waiting for ' .. what) end
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

local function open(draft)
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  vim.bo.filetype = 'gongwen'
  if not client then
    local root = vim.fn.fnamemodify(draft, ':h')
    local id = assert(vim.lsp.start_client({ name = 'gongwen', cmd = session.command, root_dir = root }))
    client = vim.lsp.get_client_by_id(id)
  end
  vim.lsp.buf_attach_client(0, client.id)
  wait_for('findings', function() return #vim.diagnostic.get(0) > 0 end)
end

local function request(method, params)
  local answer = assert(vim.lsp.buf_request_sync(0, method, params, 10000), method .. ' got no answer')[client.id]
  assert(answer and answer.result, vim.inspect(answer))
  return answer.result
end

local function code_actions(params, kind, diagnostics)
  params.context = { diagnostics = diagnostics, only = { kind } }
  return request('textDocument/codeAction', params)
end

local function apply(action)
  if not action.edit then action = client.request_sync('codeAction/resolve', action, 10000, 0).result end
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
end

-- What a person would put into init.lua for fix all.
local function fix_all()
  local params = vim.lsp.util.make_given_range_params({ 1, 0 }, { vim.api.nvim_buf_line_count(0), 0 })
  for _, action in ipairs(code_actions(params, 'source.fixAll.gongwen', {})) do apply(action) end
end

local function quick_fix()
  open(session.drafts.fix)
  local finding
  outcome.findings = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code)
    table.insert(outcome.findings, { rule = code, line = diagnostic.lnum, message = diagnostic.message, source = diagnostic.source })
    if code == session.rule then finding = diagnostic end
  end
  assert(finding, 'no finding of ' .. session.rule)

  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  local here = vim.lsp.diagnostic.get_line_diagnostics(0, finding.lnum)
  local actions = code_actions(vim.lsp.util.make_range_params(), 'quickfix', here)
  outcome.actions = {}
  for _, action in ipairs(actions) do table.insert(outcome.actions, action.title) end
  apply(actions[1])
  wait_for('the finding to go', function()
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if diagnostic.lnum == finding.lnum and diagnostic.message == finding.message then return false end
    end
    return true
  end)
  outcome.lines = lines()
end

local function outline()
  outcome.outline = {}
  local function add(symbols)
    for _, symbol in ipairs(symbols) do
      table.insert(outcome.outline, symbol.name)
      add(symbol.children or {})
    end
  end
  add(request('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }))
end

local function at(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(words, 'cW') > 0, words)
  return vim.lsp.util.make_position_params()
end

local function format()
  open(session.drafts.untidy)
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 })
  else vim.lsp.buf.formatting_sync(nil, 10000) end -- 0.7 and before
  outcome.formatted = lines()
end

local function names()
  open(session.drafts.names)
  outcome.topic = vim.fn.search(session.topic, 'nw')
  outcome.definition = request('textDocument/definition', at(session.topic))[1].range.start.line + 1
  local params = at(session.person)
  params.context = { includeDeclaration = true }
  outcome.references = #request('textDocument/references', params)
  at(session.person)
  local tick = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.rename(session.newName)
  wait_for('the new name', function() return vim.api.nvim_buf_get_changedtick(0) > tick end)
  outcome.renamed = lines()
end

local function run()
  quick_fix()
  outline()

  open(session.drafts.all)
  fix_all()
  outcome.fixed = lines()

  vim.api.nvim_create_autocmd('BufWritePre', { pattern = '*.gongwen', callback = fix_all })
  open(session.drafts.save)
  vim.cmd('write')

  format()
  names()

  client.stop()
  wait_for('the server to stop', function() return client.is_stopped() end)
end

local ok, message = pcall(run)
if not ok then outcome.error = message end
vim.fn.writefile({ vim.json.encode(outcome) }, session.result)
vim.cmd('qall!')
